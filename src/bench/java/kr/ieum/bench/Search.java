package kr.ieum.bench;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Everybody looks for a service by a word and with filters, in a large catalogue ({@code -Dbench.listings}, a million for
 * the bar). Nobody is logged in. Beside it as many read one listing by its key, over the same HTTP in the same run.
 */
final class Search implements Scenario {
    static final int LISTINGS = Integer.getInteger("bench.listings", 20_000);
    private static final double MOST_TIMES_A_LOOKUP = 5;
    private static final String FILTERS = "&category=REMOTE_WORK&people=5&seatMonthUpTo=50000&trial=true&limit=20";
    private static final String MODEL_TITLE = "경리나라";
    private static final List<String> WORDS = List.of(
            "화상회의", "재택근무", "전자결재", "원격지원", "인사관리", "세무신고", "급여관리", "문서보안", "온라인교육", "고객상담", "전자계약", "근태관리", "협업도구",
            "백업", "메신저", "설문조사", "재고관리", "예약관리", "화상면접", "영상편집");

    private final Stage stage;
    private final Size size;
    private final String model;
    private double timesALookup;

    /** @param model a published listing, of which the others are made */
    Search(Stage stage, Size size, String model) {
        this.stage = stage;
        this.size = size;
        this.model = model;
    }

    /** As with firms, each is what the product wrote for one, with a title of its own. */
    @Override
    public void setUp() throws SQLException {
        try (Connection product = stage.product()) {
            insert(product, """
                    insert into catalogue.listing
                    select r.* from catalogue.listing model cross join generate_series(1, ?) n
                    cross join lateral jsonb_populate_record(model, jsonb_build_object('id',
                        uuidv7(), 'sku', 'BENCH-' || n)) r
                    where model.id = ?::uuid""", LISTINGS, model);
            insert(
                    product,
                    """
                    insert into catalogue.listing_version
                    select r.* from catalogue.listing_version model
                    join catalogue.listing l on l.sku like 'BENCH-%' and substr(l.sku, 7)::int <= ?
                    cross join lateral (select w.words[1 + substr(l.sku, 7)::int % cardinality(w.words)]
                        || w.words[1 + substr(l.sku, 7)::int / 20 % cardinality(w.words)] || ' ' || l.sku as title
                        from (select ?::text[] as words) w) t
                    cross join lateral jsonb_populate_record(model, jsonb_build_object('id', uuidv7(), 'listing_id', l.id,
                        'content', replace(model.content, '%1$s', t.title),
                        'search_text', replace(model.search_text, '%1$s', t.title))) r
                    where model.listing_id = ?::uuid""".replace("%1$s", MODEL_TITLE),
                    LISTINGS,
                    product.createArrayOf("text", WORDS.toArray()),
                    model);
            product.createStatement().execute("analyze catalogue.listing, catalogue.listing_version");
        }
    }

    private static void insert(Connection product, String statement, Object... values) throws SQLException {
        try (PreparedStatement insert = product.prepareStatement(statement)) {
            for (int i = 0; i < values.length; i++) insert.setObject(i + 1, values[i]);
            if (insert.executeUpdate() != LISTINGS) throw new IllegalStateException("the catalogue was not filled");
        }
    }

    @Override
    public List<Integer> connections() {
        return List.of(Admission.middle(size.connections()));
    }

    @Override
    public Rush.Result run(Rush rush, int connections) throws Exception {
        awaitIndex();
        Rush.Result lookups = rush.run("lookup", connections, 0, lookups());
        List<Errand> errands = new ArrayList<>();
        for (int i = 0; i < size.firms(); i++) {
            String word = URLEncoder.encode(WORDS.get(i % WORDS.size()), StandardCharsets.UTF_8);
            errands.add(new Errand("/api/v1/listings?text=" + word + FILTERS, "", "", ""));
        }
        Rush.Result searches = rush.run("search", connections, 0, errands);
        timesALookup = searches.summary().p95() / lookups.summary().p95();
        System.out.printf(
                "bench: %,d listings, index %,d MB; p95 of a lookup %.1f ms, of a search %.1f ms%n",
                LISTINGS,
                indexBytes() >> 20,
                lookups.summary().p95(),
                searches.summary().p95());
        return searches;
    }

    private List<Errand> lookups() throws SQLException {
        List<String> ids = new ArrayList<>();
        try (Connection product = stage.product();
                Statement statement = product.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select id from catalogue.listing where sku like 'BENCH-%' order by random() limit 2000")) {
            while (rows.next()) ids.add(rows.getString(1));
        }
        List<Errand> errands = new ArrayList<>();
        for (int i = 0; i < size.firms(); i++)
            errands.add(new Errand("/api/v1/listings/" + ids.get(i % ids.size()), "", "", ""));
        return errands;
    }

    /** The application follows by itself; the clock starts when it has everything. */
    private static void awaitIndex() throws InterruptedException {
        String last = "/api/v1/listings?limit=1&text=BENCH-" + LISTINGS;
        while (true) {
            Response answer = RestAssured.given().get(last);
            if (answer.statusCode() == 200 && answer.body().asString().contains("BENCH-" + LISTINGS + "\"")) return;
            Thread.sleep(500);
        }
    }

    private long indexBytes() throws IOException {
        try (Stream<Path> files = Files.walk(stage.searchIndex())) {
            return files.mapToLong(file -> file.toFile().length()).sum();
        }
    }

    @Override
    public void check(Checks checks, Rush.Result result) {
        checks.found(size.firms(), result.answers());
        checks.atMost("p95 of a search, in lookups by key", MOST_TIMES_A_LOOKUP, timesALookup);
    }
}
