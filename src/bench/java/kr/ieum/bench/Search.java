package kr.ieum.bench;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Everybody looks for a service by a word, in a catalogue of {@value #LISTINGS}. Nobody is logged in. */
final class Search implements Scenario {
    static final int LISTINGS = 20_000;
    private static final String MODEL_TITLE = "경리나라";
    private static final List<String> WORDS = List.of(
            "화상회의", "재택근무", "전자결재", "원격지원", "인사관리", "세무신고", "급여관리", "문서보안", "온라인교육", "고객상담", "전자계약", "근태관리", "협업도구",
            "백업", "메신저", "설문조사", "재고관리", "예약관리", "화상면접", "영상편집");

    private final Stage stage;
    private final Size size;
    private final String model;

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
        List<Errand> errands = new ArrayList<>();
        for (int i = 0; i < size.firms(); i++) {
            String word = URLEncoder.encode(WORDS.get(i % WORDS.size()), StandardCharsets.UTF_8);
            errands.add(new Errand("/api/v1/listings?text=" + word, "", "", ""));
        }
        return rush.run("search", connections, 0, errands);
    }

    @Override
    public void check(Checks checks, Rush.Result result) {
        checks.found(size.firms(), result.answers());
    }
}
