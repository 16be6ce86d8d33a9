package kr.ieum.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** The same rush when many years of applications and transfers are stored: its cost must not grow with the tables. */
final class AfterYears implements Scenario {
    private final Stage stage;
    private final Size size;
    private final Admission rush;

    AfterYears(Stage stage, Size size, Admission rush) {
        this.stage = stage;
        this.size = size;
        this.rush = rush;
    }

    @Override
    public void setUp() {
        rush.setUp();
    }

    @Override
    public List<Integer> connections() {
        return rush.connections();
    }

    @Override
    public void prepare() throws SQLException {
        try (Connection product = stage.product()) {
            new SeedPast(product).seed(size.stored());
        }
    }

    @Override
    public Rush.Result run(Rush crowd, int connections) throws Exception {
        return rush.run(crowd, connections);
    }

    @Override
    public void check(Checks checks, Rush.Result result) throws SQLException {
        rush.check(checks, result);
    }
}
