package org.guanxi.crm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.guanxi.crm.common.ActorId;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.customer.Customer;
import org.guanxi.crm.error.Invalid;
import org.guanxi.crm.error.Refused;
import org.guanxi.crm.event.Event;
import org.guanxi.crm.event.EventName;
import org.guanxi.crm.journal.JournalTable;
import org.guanxi.crm.storage.Entity;
import org.guanxi.crm.storage.EntityType;
import org.guanxi.crm.storage.EntityTypeBuilder;
import org.guanxi.crm.storage.ReferenceAttribute;
import org.guanxi.crm.storage.Selection;
import org.guanxi.crm.storage.TextAttribute;
import org.guanxi.crm.storage.Upon;
import org.junit.jupiter.api.Test;

class CrmTest {

    record Note(Id<Note> id, long version, String words, Optional<Id<Customer>> customer) implements Entity<Note> {}

    static final class NoteBuilder {
        private Id<Note> id;
        private long version;
        private String words;
        private Optional<Id<Customer>> customer = Optional.empty();

        void from(Note note) {
            id = note.id();
            version = note.version();
            words = note.words();
            customer = note.customer();
        }

        void id(Id<Note> value) {
            id = value;
        }

        void version(long value) {
            version = value;
        }

        void words(String value) {
            words = value;
        }

        void customer(Id<Customer> value) {
            customer = Optional.of(value);
        }

        Note build() {
            return new Note(id, version, words, customer);
        }
    }

    static final EntityTypeBuilder<Note, NoteBuilder> TABLE = EntityType.describe(
                    "ownNote", Note.class, NoteBuilder::new, NoteBuilder::from, NoteBuilder::build)
            .identity(NoteBuilder::id, NoteBuilder::version);
    static final TextAttribute<Note> WORDS = TABLE.text("words", 100, Note::words, NoteBuilder::words);
    static final ReferenceAttribute<Note, Customer> CUSTOMER =
            TABLE.optionalReference("customer", Customer.class, Upon.partOf(), Note::customer, NoteBuilder::customer);
    static final EntityType<Note> NOTES = TABLE.build();

    @EventName("note.written")
    record Written(Id<Note> note, String words) implements Event {}

    private final Crm crm = Crm.builder().entities(NOTES).build();
    private final CrmSession session = crm.actingAs(Caller.of("acme", "li.wei"));

    private Note note(String words) {
        return new Note(Id.of(crmIds()), 0, words, Optional.empty());
    }

    private static java.util.UUID crmIds() {
        return new java.util.UUID(7, System.nanoTime());
    }

    @Test
    void aRecordOfAnOwnTableIsStoredAndJournalled() {
        Note note = note("call back");
        session.records().insert(NOTES, note, new Written(note.id(), note.words()));
        assertThat(session.records().get(NOTES, note.id()).version()).isEqualTo(1);
        assertThat(session.records().find(Selection.of(JournalTable.TYPE)))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.event()).isEqualTo("note.written");
                    assertThat(entry.actor()).isEqualTo(ActorId.of("li.wei"));
                    assertThat(entry.after()).contains("{\"words\":\"call back\"}");
                });
    }

    @Test
    void aReferenceToNothingIsRefusedAndNothingIsStored() {
        Note note = note("lost");
        Note lost = new Note(note.id(), 0, "lost", Optional.of(Id.of(crmIds())));
        assertThatThrownBy(() -> session.records().insert(NOTES, lost, new Written(lost.id(), "lost")))
                .isInstanceOf(Invalid.class)
                .hasMessageContaining("ownNote.customer");
        assertThat(session.records().lookFor(NOTES, lost.id())).isEmpty();
    }

    @Test
    void aTransactionInsideAnotherIsRefusedAtOnce() {
        assertThatThrownBy(() -> session.useTransaction(tx -> session.records().find(Selection.of(NOTES))))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("transaction.nested");
    }

    @Test
    void theSessionOfATransactionIsOfNoUseAfterItsEnd() {
        CrmSession kept = session.inTransaction(tx -> tx);
        assertThatThrownBy(() -> kept.records().find(Selection.of(NOTES)))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("transaction.closed");
    }
}
