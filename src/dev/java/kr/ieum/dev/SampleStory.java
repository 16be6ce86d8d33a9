package kr.ieum.dev;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;

/**
 * What happened before the newcomer came: the rules of 2021 in force, a round open, suppliers approved and selling, and
 * firms in every situation, so that each sample person finds work. Who and what is in {@code samples.yaml}; the rules are
 * those of 2021 and the dates those of today, because a round may be opened under any published version.
 */
final class SampleStory {
    static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");
    private static final String FIRST = "reviewer.lee";
    private static final String SECOND = "reviewer.park";
    private static final String FINANCE = "finance.kim";
    private static final String SECOND_FINANCE = "finance.choi";

    private final SampleOffice office;
    private final String bank;
    private final JsonNode samples = yaml();

    SampleStory(SampleOffice office, String bank) {
        this.office = office;
        this.bank = bank;
    }

    void tell() throws IOException, InterruptedException {
        publish("2021");
        office.put(SECOND, "/programmes/untact/versions/2022", "application/yaml", document("2022"));
        JsonNode round = openRound();
        LocalDate since =
                Instant.parse(round.get("opensAt").asText()).atZone(SEOUL).toLocalDate();
        SampleSuppliers suppliers = new SampleSuppliers(office, since);
        for (JsonNode supplier : samples.get("suppliers")) suppliers.settleIn(supplier);
        new SampleResearch(office, suppliers.listings()).tell(samples.get("research"));
        SampleFirms firms = new SampleFirms(office, bank, round.get("id").asText());
        for (JsonNode firm : samples.get("firms")) firms.settleIn(firm, samples.get("application"));
        firms.depositOfNobody(samples.get("unmatchedDeposit"));
        new SampleOrders(office, bank, suppliers.listings(), firms.vouchers()).placeAll(samples.get("orders"));
        new SampleReferrals(office, suppliers.listings()).makeAll(samples.get("referrals"));
    }

    private void publish(String version) throws IOException, InterruptedException {
        String path = "/programmes/untact/versions/" + version;
        office.put(FIRST, path, "application/yaml", document(version));
        Map<String, String> read = Map.of(
                "contentHash", office.get(SECOND, path).get("contentHash").asText());
        office.move(SECOND, path, "/review", read);
        office.move(SECOND, path, "/publication", read);
    }

    /** The round's own times date the rest of the story, also when it is told on after a crash. */
    private JsonNode openRound() throws IOException, InterruptedException {
        JsonNode plan = samples.get("round");
        Optional<JsonNode> there = roundNamed(plan.get("name").asText());
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        JsonNode round = there.isPresent()
                ? there.get()
                : office.post(
                        FIRST,
                        "/rounds",
                        Map.of(
                                "programme", "untact",
                                "ruleVersion", "2021",
                                "name", plan.get("name").asText(),
                                "opensAt", now.toString(),
                                "closesAt", now.plus(400, ChronoUnit.DAYS).toString()));
        String path = "/rounds/" + round.get("id").asText();
        Map<String, Long> budget = Map.of("amount", plan.get("budget").asLong());
        office.post(FINANCE, path + "/funding", budget);
        office.post(SECOND_FINANCE, path + "/funding", budget);
        office.await(FIRST, path, each -> !each.get("status").asText().equals("PLANNED"));
        return round;
    }

    private Optional<JsonNode> roundNamed(String name) throws IOException, InterruptedException {
        return StreamSupport.stream(office.get(FIRST, "/rounds").get("items").spliterator(), false)
                .filter(round -> round.get("name").asText().equals(name))
                .findFirst();
    }

    private static String document(String version) throws IOException {
        try (InputStream file = SampleStory.class.getResourceAsStream("/programmes/untact-" + version + ".yaml")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static JsonNode yaml() {
        try (InputStream file = SampleStory.class.getResourceAsStream("/samples.yaml")) {
            return new ObjectMapper(new YAMLFactory()).readTree(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
