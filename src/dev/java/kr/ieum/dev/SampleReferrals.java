package kr.ieum.dev;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** Referrals of the sample story: all kinds published by two persons, and cases left in different states. */
final class SampleReferrals {
    private static final String FIRST = "reviewer.lee";
    private static final String SECOND = "reviewer.park";
    private static final String ADMINISTRATOR = "admin.yoon";

    private final SampleOffice office;
    private final Map<String, String> listings;

    SampleReferrals(SampleOffice office, Map<String, String> listings) {
        this.office = office;
        this.listings = listings;
    }

    void makeAll(JsonNode sample) throws IOException, InterruptedException {
        for (JsonNode kind : sample.get("kinds")) publish(kind.asText());
        for (JsonNode kind : sample.get("switchedOn"))
            office.move(
                    ADMINISTRATOR,
                    "/referral-kinds/" + kind.asText(),
                    "/switch",
                    Map.of("on", true, "reason", "예시: 과기정통부와 협의를 마침"));
        for (JsonNode incident : sample.get("incidents")) report(incident);
        for (JsonNode referral : sample.get("referrals")) make(referral);
    }

    private void publish(String kind) throws IOException, InterruptedException {
        String path = "/referral-kinds/" + kind + "/versions/2021";
        office.put(FIRST, path, "application/yaml", document(kind));
        Map<String, String> read =
                Map.of("contentHash", office.get(FIRST, path).get("contentHash").asText());
        office.move(FIRST, path, "/publication", read);
        office.move(SECOND, path, "/publication", read);
    }

    private void report(JsonNode incident) throws IOException, InterruptedException {
        String person = incident.get("person").asText();
        String supplier =
                office.get(person, "/suppliers").get("items").get(0).get("id").asText();
        office.post(
                person,
                "/suppliers/" + supplier + "/incidents",
                Map.of(
                        "kind", incident.get("kind").asText(),
                        "occurredOn", incident.get("occurredOn").asText()));
    }

    private void make(JsonNode sample) throws IOException, InterruptedException {
        String person = sample.get("person").asText();
        Map<String, Object> asked = new LinkedHashMap<>();
        asked.put("kind", sample.get("kind").asText());
        if (sample.has("sku"))
            asked.put("listingId", listings.get(sample.get("sku").asText()));
        if (sample.has("region")) asked.put("region", sample.get("region").asText());
        asked.put("answers", sample.get("answers"));
        String id = office.post(person, "/referrals", asked).get("id").asText();
        String path = "/referrals/" + id;
        for (JsonNode step : sample.path("steps")) step(step.asText(), person, path, sample);
    }

    private void step(String step, String person, String path, JsonNode sample)
            throws IOException, InterruptedException {
        switch (step) {
            case "consent" -> {
                JsonNode terms = office.get(person, path + "/terms");
                office.move(
                        person,
                        path,
                        "/consent",
                        Map.of(
                                "termsHash",
                                terms.get("termsHash").asText(),
                                "acceptedWarnings",
                                terms.get("warnings").findValuesAsText("code")));
            }
            case "sending" -> office.move(FIRST, path, "/sending", null);
            case "closing" ->
                office.move(
                        sample.get("partner").asText(),
                        "/partner" + path,
                        "/closing",
                        Map.of("outcome", "COMPLETED", "result", sample.get("result")));
            default -> office.move(sample.get("partner").asText(), "/partner" + path, "/" + step, null);
        }
    }

    private static String document(String kind) throws IOException {
        try (InputStream file = SampleReferrals.class.getResourceAsStream("/referrals/" + kind + "-2021.yaml")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
