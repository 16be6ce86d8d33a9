package kr.ieum.bench;

import static io.restassured.RestAssured.given;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.IntFunction;
import kr.ieum.acceptance.OpeningDay;
import kr.ieum.platform.id.Ids;
import kr.ieum.platform.secret.Mask;
import kr.ieum.platform.secret.OpenVault;
import kr.ieum.platform.secret.Vault;

/**
 * Firms by the hundred thousand, as rows: each is the row that the product wrote for one firm, with what is each firm's
 * own in its place. Their audit events of registration are left out.
 */
final class SeedFirms {
    private static final int PORTION = 5_000;
    private static final String EXCLUDED_INDUSTRY = "56211";

    private final Stage stage;
    private final OpeningDay.Registered model;
    private final Vault vault;
    private final Ids ids = new Ids(Clock.systemUTC());

    SeedFirms(Stage stage, OpeningDay.Registered model) {
        this.stage = stage;
        this.model = model;
        this.vault = OpenVault.of(stage.setting("ieum.data-key"), stage.setting("ieum.index-key"));
    }

    void seed(int firms, List<String> tokens) throws SQLException {
        try (Connection connection = stage.product()) {
            for (int from = 0; from < firms; from += PORTION) {
                List<Applicant> portion = new ArrayList<>();
                for (int i = from; i < Math.min(firms, from + PORTION); i++) portion.add(new Applicant(i));
                insertFirms(connection, portion);
                insertBindings(connection, portion);
            }
            connection.createStatement().execute("analyze");
        }
        check(tokens.get(0));
    }

    private void insertFirms(Connection connection, List<Applicant> portion) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into firm.firm
                select r.* from firm.firm model
                cross join unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[], ?::bytea[], ?::bytea[], ?::bytea[], ?::bytea[])
                    as s(id, number, mask, key, industry, owner, email, phone, account)
                cross join lateral jsonb_populate_record(model, jsonb_build_object('id', s.id, 'business_number', s.number,
                    'representative_mask', s.mask, 'representative_key', s.key,
                    'ksic_code', coalesce(s.industry, model.ksic_code), 'representative_name', s.owner,
                    'email', s.email, 'phone', s.phone, 'proposed_account', s.account)) r
                where model.id = ?::uuid""")) {
            array(insert, 1, "uuid", portion, i -> ids.next());
            array(insert, 2, "text", portion, i -> portion.get(i).businessNumber());
            array(insert, 3, "text", portion, i -> Mask.name(portion.get(i).owner()));
            array(
                    insert,
                    4,
                    "text",
                    portion,
                    i -> vault.blindIndex(portion.get(i).owner() + "|" + Applicant.BORN_ON));
            array(insert, 5, "text", portion, i -> Size.isRefused(portion.get(i).number()) ? EXCLUDED_INDUSTRY : null);
            array(insert, 6, "bytea", portion, i -> vault.encrypt(portion.get(i).owner()));
            array(insert, 7, "bytea", portion, i -> vault.encrypt("owner@hana.example"));
            array(insert, 8, "bytea", portion, i -> vault.encrypt("02-555-0101"));
            array(insert, 9, "bytea", portion, i -> vault.encrypt("004|12345678901234|하나상사"));
            insert.setString(10, model.id());
            insert.executeUpdate();
        }
    }

    /** Whoever registered a firm has logged in before, so the account is bound to it. */
    private void insertBindings(Connection connection, List<Applicant> portion) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into identity.binding
                select r.* from identity.binding model
                cross join unnest(?::text[], ?::text[]) as s(account, company)
                cross join lateral jsonb_populate_record(model,
                    jsonb_build_object('account', s.account, 'company', s.company)) r
                where model.company = ?""")) {
            array(insert, 1, "text", portion, i -> portion.get(i).account());
            array(insert, 2, "text", portion, i -> portion.get(i).businessNumber());
            insert.setString(3, model.businessNumber());
            insert.executeUpdate();
        }
    }

    private static void array(
            PreparedStatement insert, int index, String type, List<Applicant> portion, IntFunction<Object> of)
            throws SQLException {
        // The driver wants bytes in an array of their own kind.
        Object[] values = type.equals("bytea") ? new byte[portion.size()][] : new Object[portion.size()];
        for (int i = 0; i < values.length; i++) values[i] = of.apply(i);
        insert.setArray(index, insert.getConnection().createArrayOf(type, values));
    }

    /** The product must see a seeded firm as it sees its own, but for what is each firm's own. */
    private void check(String token) throws SQLException {
        String id;
        try (Connection connection = stage.product()) {
            id = Stage.one(
                    connection,
                    "select id from firm.firm where business_number = '" + new Applicant(0).businessNumber() + "'");
        }
        Map<String, Object> seeded = withoutOwn(view(token, id));
        Map<String, Object> own = withoutOwn(view(model.token(), model.id()));
        if (!seeded.equals(own)) throw new IllegalStateException("a seeded firm is " + seeded + " and not " + own);
    }

    private static Map<String, Object> view(String token, String id) {
        UUID.fromString(id);
        return given().auth()
                .oauth2(token)
                .get("/api/v1/firms/" + id)
                .then()
                .statusCode(200)
                .extract()
                .path("");
    }

    private static Map<String, Object> withoutOwn(Map<String, Object> view) {
        Map<String, Object> rest = new TreeMap<>(view);
        rest.keySet().removeAll(List.of("id", "businessNumber", "representative"));
        return rest;
    }
}
