package kr.ieum.dev;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/** Suppliers of the sample story: registered, approved by two persons, agreed, with their listings. */
final class SampleSuppliers {
    private static final String FIRST = "reviewer.lee";
    private static final String SECOND = "reviewer.park";
    private static final String FINANCE = "finance.kim";

    private final SampleOffice office;
    private final LocalDate since;
    private final Map<String, String> listings = new HashMap<>();

    SampleSuppliers(SampleOffice office, LocalDate since) {
        this.office = office;
        this.since = since;
    }

    /** Ids of the listings by SKU. */
    Map<String, String> listings() {
        return listings;
    }

    void settleIn(JsonNode supplier) throws IOException, InterruptedException {
        String person = supplier.get("person").asText();
        String path = "/suppliers/"
                + office.post(person, "/suppliers", supplier.get("details"))
                        .get("id")
                        .asText();
        office.await(person, path, each -> each.has("taxState"));
        if (supplier.path("accountConfirmed").asBoolean()) {
            Map<String, Object> confirmation = Map.of("confirmed", true, "reason", "예금주 조회로 확인");
            office.move(FINANCE, path, "/payout-account/confirmation", confirmation);
        }
        for (JsonNode category : supplier.path("approved"))
            approve(person, apply(person, path, category.asText(), supplier));
        for (JsonNode category : supplier.path("appliedFor")) apply(person, path, category.asText(), supplier);
        for (JsonNode listing : supplier.path("listings")) offer(person, path, listing);
    }

    private String apply(String person, String supplier, String category, JsonNode sample)
            throws IOException, InterruptedException {
        Map<String, Object> application = Map.of(
                "programme", "untact",
                "category", category,
                "from", since.toString(),
                "to", since.plusYears(1).toString(),
                "evidence", sample.get("evidence"));
        String approvals = supplier + "/approvals";
        return approvals + "/"
                + office.post(person, approvals, application).get("id").asText();
    }

    private void approve(String person, String approval) throws IOException, InterruptedException {
        office.move(FIRST, approval, "/review", null);
        Map<String, String> decision = Map.of("outcome", "APPROVED", "reasons", "실적과 가격이 확인됨");
        office.move(FIRST, approval, "/decision", decision);
        office.move(SECOND, approval, "/decision", decision);
        String text =
                office.get(person, approval + "/agreement").get("textHash").asText();
        office.move(person, approval, "/agreement", Map.of("textHash", text));
    }

    private void offer(String person, String supplier, JsonNode listing) throws IOException, InterruptedException {
        String sku = listing.get("sku").asText();
        String path = supplier + "/listings/" + sku;
        office.put(person, path, "application/json", listing.get("content").toString());
        listings.put(sku, office.get(person, path).get("id").asText());
        String state = listing.path("left").asText("PUBLISHED");
        if (state.equals("DRAFT")) return;
        office.move(person, path, "/submission", null);
        if (state.equals("IN_REVIEW")) return;
        Map<String, String> review = Map.of("decision", "PUBLISH", "reason", "납품 계약서와 가격이 맞음");
        office.move(FIRST, "/listings/" + listings.get(sku), "/versions/1/review", review);
    }
}
