package org.guanxi.crm.examples.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guanxi.crm.common.Id;
import org.jspecify.annotations.Nullable;

/** What a careful person writes by hand to journal changes of prospects: the same statements, and entries chained by digests. */
final class JournalJdbc {

    private static final String COLUMNS = "tenant, id, version, command, subject_kind, subject_id, subject_version,"
            + " happened_at, actor, event, event_version, payload, state_before, state_after, salt, digest, chain";
    private static final String INSERT =
            "insert into crm_journal_entry (" + COLUMNS + ") values (?" + ", ?".repeat(16) + ")";
    private static final String HEAD =
            "select chain from crm_journal_entry where tenant = ? and subject_id = ? and subject_version = ?";
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .addModule(new Jdk8Module())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();
    private static final SecureRandom RANDOM = new SecureRandom();

    private JournalJdbc() {}

    /** Journals new prospects, stored in their first version. */
    static void inserted(Connection connection, UUID command, Instant at, List<Prospect> stored) throws SQLException {
        List<Entry> entries = new ArrayList<>(stored.size());
        for (Prospect each : stored) {
            entries.add(Entry.of(
                    each.id(), 1, "prospect.stored", Map.of("id", each.id().toString()), null, each, ""));
        }
        insert(connection, command, at, entries);
    }

    /** Journals a change of what a prospect's status and number of employees were. */
    static void updated(Connection connection, UUID command, Instant at, Prospect before, Prospect after)
            throws SQLException {
        long version = before.version() + 1;
        Entry entry = Entry.of(
                after.id(),
                version,
                "prospect.stored",
                Map.of("id", after.id().toString()),
                changing(before),
                changing(after),
                head(connection, after.id(), version - 1));
        insert(connection, command, at, List.of(entry));
    }

    private static Map<String, Object> changing(Prospect prospect) {
        return Map.of("status", prospect.status(), "employees", prospect.employees());
    }

    private static String head(Connection connection, Id<Prospect> id, long version) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(HEAD)) {
            statement.setString(1, "acme");
            statement.setObject(2, id.uuid());
            statement.setLong(3, version);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? row.getString(1) : "";
            }
        }
    }

    private record Entry(
            Id<Prospect> subject,
            long version,
            String event,
            String payload,
            @Nullable String before,
            String after,
            String salt,
            String digest,
            String previous) {

        static Entry of(
                Id<Prospect> subject,
                long version,
                String event,
                Map<String, String> payload,
                @Nullable Object before,
                Object after,
                String previous) {
            byte[] random = new byte[12];
            RANDOM.nextBytes(random);
            String salt = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
            String told = json(payload);
            String was = before == null ? null : json(before);
            String is = json(after);
            return new Entry(subject, version, event, told, was, is, salt, sha256(salt, told, was, is), previous);
        }

        private String chain(UUID command, Instant at) {
            return sha256(
                    previous,
                    command.toString(),
                    "prospect",
                    subject.toString(),
                    Long.toString(version),
                    at.toString(),
                    "li.wei",
                    event,
                    digest);
        }
    }

    private static void insert(Connection connection, UUID command, Instant at, List<Entry> entries)
            throws SQLException {
        try (PreparedStatement to = connection.prepareStatement(INSERT)) {
            for (Entry entry : entries) {
                to.setString(1, "acme");
                to.setObject(2, UUID.randomUUID());
                to.setLong(3, 1);
                to.setObject(4, command);
                to.setString(5, "prospect");
                to.setObject(6, entry.subject().uuid());
                to.setLong(7, entry.version());
                to.setObject(8, at.atOffset(ZoneOffset.UTC));
                to.setString(9, "li.wei");
                to.setString(10, entry.event());
                to.setLong(11, 1);
                to.setString(12, entry.payload());
                to.setString(13, entry.before());
                to.setString(14, entry.after());
                to.setString(15, entry.salt());
                to.setString(16, entry.digest());
                to.setString(17, entry.chain(command, at));
                if (entries.size() == 1) {
                    to.executeUpdate();
                    return;
                }
                to.addBatch();
            }
            to.executeBatch();
        }
    }

    private static String json(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String sha256(@Nullable String... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String part : parts) {
                digest.update((part == null ? "-" : part).getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
            }
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
