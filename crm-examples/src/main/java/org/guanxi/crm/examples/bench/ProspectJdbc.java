package org.guanxi.crm.examples.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.common.Money;
import org.jspecify.annotations.Nullable;

/** What a careful person writes by hand to store prospects: the same statements and the same values, no layer between. */
final class ProspectJdbc {

    private static final String COLUMNS =
            "id, version, name, name_key, number, tax_number, industry, status, level, source,"
                    + " employees, annual_revenue, annual_revenue_currency, website, city, country, owner, parent, language,"
                    + " founded, score, open, created_at, last_follow_up, note, parts";
    static final String GET = "select " + COLUMNS + " from crm_prospect where tenant = ? and id = ?";
    static final String PAGE = "select " + COLUMNS + " from crm_prospect where tenant = ? and (name, id) > (?, ?)"
            + " order by name, id limit ?";
    static final String INSERT =
            "insert into crm_prospect (tenant, " + COLUMNS + ") values (?" + ", ?".repeat(26) + ")";
    static final String UPDATE = "update crm_prospect set version = ?, name = ?, name_key = ?, number = ?,"
            + " tax_number = ?, industry = ?, status = ?, level = ?, source = ?, employees = ?, annual_revenue = ?,"
            + " annual_revenue_currency = ?, website = ?, city = ?, country = ?, owner = ?, parent = ?, language = ?,"
            + " founded = ?, score = ?, open = ?, created_at = ?, last_follow_up = ?, note = ?, parts = ?"
            + " where tenant = ? and id = ? and version = ?";

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();
    private static final ObjectReader READER = MAPPER.readerFor(Parts.class);
    private static final ObjectWriter WRITER = MAPPER.writerFor(Parts.class);

    private ProspectJdbc() {}

    /** What lies in the JSON column. */
    record Parts(List<Prospect.Person> people, List<Prospect.Place> places, List<Prospect.Visit> visits) {}

    static Prospect get(Connection connection, String tenant, Id<Prospect> id) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(GET)) {
            statement.setString(1, tenant);
            statement.setObject(2, id.uuid());
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return read(row);
            }
        }
    }

    static List<Prospect> page(Connection connection, String tenant, Prospect last, int limit) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(PAGE)) {
            statement.setString(1, tenant);
            statement.setString(2, last.name());
            statement.setObject(3, last.id().uuid());
            statement.setLong(4, limit);
            try (ResultSet row = statement.executeQuery()) {
                List<Prospect> page = new ArrayList<>();
                while (row.next()) {
                    page.add(read(row));
                }
                return page;
            }
        }
    }

    static void insert(Connection connection, String tenant, List<Prospect> prospects) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(INSERT)) {
            for (Prospect each : prospects) {
                statement.setString(1, tenant);
                statement.setObject(2, each.id().uuid());
                bind(statement, 3, each, 1);
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    static void update(Connection connection, String tenant, Prospect prospect) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(UPDATE)) {
            bind(statement, 1, prospect, prospect.version() + 1);
            statement.setString(26, tenant);
            statement.setObject(27, prospect.id().uuid());
            statement.setLong(28, prospect.version());
            if (statement.executeUpdate() == 0) {
                throw new IllegalStateException("stale");
            }
        }
    }

    private static void bind(PreparedStatement to, int first, Prospect prospect, long version) throws SQLException {
        int at = first;
        to.setLong(at++, version);
        to.setString(at++, prospect.name());
        to.setString(at++, prospect.nameKey());
        to.setString(at++, prospect.number());
        to.setString(at++, prospect.taxNumber().orElse(null));
        to.setString(at++, prospect.industry().orElse(null));
        to.setString(at++, prospect.status());
        to.setString(at++, prospect.level().orElse(null));
        to.setString(at++, prospect.source().orElse(null));
        to.setObject(at++, prospect.employees().map(Integer::longValue).orElse(null), Types.BIGINT);
        to.setBigDecimal(at++, prospect.annualRevenue().map(Money::amount).orElse(null));
        to.setString(
                at++,
                prospect.annualRevenue()
                        .map(money -> money.currency().getCurrencyCode())
                        .orElse(null));
        to.setString(at++, prospect.website().orElse(null));
        to.setString(at++, prospect.city().orElse(null));
        to.setString(at++, prospect.country().orElse(null));
        to.setObject(at++, prospect.owner());
        to.setObject(at++, prospect.parent().map(Id::uuid).orElse(null), Types.OTHER);
        to.setString(at++, prospect.language().orElse(null));
        to.setObject(at++, prospect.founded().orElse(null), Types.DATE);
        to.setBigDecimal(at++, prospect.score());
        to.setBoolean(at++, prospect.isOpen());
        to.setObject(at++, prospect.createdAt().atOffset(ZoneOffset.UTC));
        to.setObject(
                at++,
                prospect.lastFollowUp()
                        .map(instant -> instant.atOffset(ZoneOffset.UTC))
                        .orElse(null),
                Types.TIMESTAMP_WITH_TIMEZONE);
        to.setString(at++, prospect.note().orElse(null));
        to.setObject(at, json(prospect), Types.OTHER);
    }

    private static String json(Prospect prospect) {
        try {
            return WRITER.writeValueAsString(new Parts(prospect.people(), prospect.places(), prospect.visits()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    static Prospect read(ResultSet row) throws SQLException {
        Prospect.Builder builder = Prospect.builder();
        builder.id(Id.of(row.getObject(1, UUID.class)))
                .version(row.getLong(2))
                .name(row.getString(3))
                .nameKey(row.getString(4))
                .number(row.getString(5))
                .status(row.getString(8))
                .owner(row.getObject(17, UUID.class))
                .score(row.getBigDecimal(21).stripTrailingZeros())
                .isOpen(row.getBoolean(22))
                .createdAt(row.getObject(23, OffsetDateTime.class).toInstant());
        readOptional(builder, row);
        Parts parts = parts(row.getString(26));
        return builder.people(parts.people())
                .places(parts.places())
                .visits(parts.visits())
                .build();
    }

    private static void readOptional(Prospect.Builder builder, ResultSet row) throws SQLException {
        present(row.getString(6), builder::taxNumber);
        present(row.getString(7), builder::industry);
        present(row.getString(9), builder::level);
        present(row.getString(10), builder::source);
        int employees = row.getInt(11);
        if (!row.wasNull()) {
            builder.employees(employees);
        }
        java.math.BigDecimal revenue = row.getBigDecimal(12);
        if (revenue != null) {
            builder.annualRevenue(Money.of(revenue.stripTrailingZeros(), Currency.getInstance(row.getString(13))));
        }
        present(row.getString(14), builder::website);
        present(row.getString(15), builder::city);
        present(row.getString(16), builder::country);
        UUID parent = row.getObject(18, UUID.class);
        if (parent != null) {
            builder.parent(Id.of(parent));
        }
        present(row.getString(19), builder::language);
        LocalDate founded = row.getObject(20, LocalDate.class);
        if (founded != null) {
            builder.founded(founded);
        }
        OffsetDateTime followedUp = row.getObject(24, OffsetDateTime.class);
        if (followedUp != null) {
            builder.lastFollowUp(followedUp.toInstant());
        }
        present(row.getString(25), builder::note);
    }

    private static void present(@Nullable String text, java.util.function.Consumer<String> setter) {
        if (text != null) {
            setter.accept(text);
        }
    }

    private static Parts parts(String json) {
        try {
            return READER.readValue(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
