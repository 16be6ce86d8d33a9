package kr.ieum.dev;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Orders of the sample story, each brought as far as it says; the settled ones are paid before the next are earned. */
final class SampleOrders {
    private static final String FINANCE = "finance.kim";
    private static final String SECOND_FINANCE = "finance.choi";

    private final SampleOffice office;
    private final String bank;
    private final Map<String, String> listings;
    private final Map<String, String> vouchers;

    SampleOrders(SampleOffice office, String bank, Map<String, String> listings, Map<String, String> vouchers) {
        this.office = office;
        this.bank = bank;
        this.listings = listings;
        this.vouchers = vouchers;
    }

    void placeAll(JsonNode orders) throws IOException, InterruptedException {
        for (JsonNode order : orders) place(order);
    }

    private void place(JsonNode order) throws IOException, InterruptedException {
        String firm = order.get("firm").asText();
        String supplier = order.get("supplier").asText();
        Map<String, Object> what = Map.of(
                "listingId",
                listings.get(order.get("sku").asText()),
                "plans",
                List.of(order.get("plan").asText()));
        String path = "/orders/"
                + office.post(firm, "/vouchers/" + vouchers.get(firm) + "/orders", what)
                        .get("id")
                        .asText();
        switch (order.get("left").asText()) {
            case "HELD" -> {}
            case "CANCELLED" -> office.move(firm, path, "/cancellation", Map.of("reason", "다른 상품을 쓰기로 함"));
            case "IN_USE" -> use(supplier, path);
            case "PROPOSED" -> collect(firm, supplier, path);
            case "COMPLETED" -> pay(collect(firm, supplier, path));
            default -> throw new IOException("unknown in samples.yaml: " + order);
        }
    }

    private void use(String supplier, String order) throws IOException, InterruptedException {
        String opened = office.move(supplier, order, "/provision", Map.of())
                .get("provisionedAt")
                .asText();
        Map<String, Object> logIn = Map.of("recordId", "sample-1", "kind", "LOG_IN", "usedAt", opened);
        office.post(supplier, order + "/usages", Map.of("records", List.of(logIn)));
    }

    private String collect(String firm, String supplier, String order) throws IOException, InterruptedException {
        use(supplier, order);
        String earned = office.move(firm, order, "/confirmation", null)
                .get("confirmedAt")
                .asText();
        LocalDate until = Instant.parse(earned).atZone(SampleStory.SEOUL).toLocalDate();
        Map<String, String> run = Map.of("programme", "untact", "until", until.toString());
        return "/settlement-runs/"
                + office.postFor(order, FINANCE, "/settlement-runs", run)
                        .get("id")
                        .asText();
    }

    private void pay(String run) throws IOException, InterruptedException {
        Map<String, Long> total =
                Map.of("total", office.get(FINANCE, run).get("total").asLong());
        office.move(FINANCE, run, "/approval", total);
        office.move(SECOND_FINANCE, run, "/approval", total);
        String file = office.text(FINANCE, run + "/payment-file");
        office.move(FINANCE, run, "/sending", null);
        office.xml(FINANCE, run + "/bank-results", office.ask(bank + "/payment-files", file));
    }
}
