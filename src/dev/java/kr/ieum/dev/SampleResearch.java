package kr.ieum.dev;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/** Research of the sample story: outputs a ministry has registered, demonstrated, and suppliers say their listings carry. */
final class SampleResearch {
    private final SampleOffice office;
    private final Map<String, String> listings;

    /** Ids by the ministry's number. */
    private final Map<String, String> outputs = new HashMap<>();

    /** @param listings ids by SKU */
    SampleResearch(SampleOffice office, Map<String, String> listings) {
        this.office = office;
        this.listings = listings;
    }

    void tell(JsonNode research) throws IOException, InterruptedException {
        String person = research.get("person").asText();
        String ministry = "/ministries/" + research.get("ministry").asText();
        for (JsonNode output : research.get("outputs")) register(person, ministry, output);
        for (JsonNode claim : research.get("claims")) claim(person, claim);
    }

    private void register(String person, String ministry, JsonNode output) throws IOException, InterruptedException {
        String number = output.get("number").asText();
        String path = ministry + "/tech-outputs/" + number;
        office.put(person, path, "application/json", output.get("content").toString());
        String id = office.get(person, path).get("id").asText();
        outputs.put(number, id);
        JsonNode demonstration = output.path("demonstration");
        if (demonstration.isMissingNode()) return;
        String demonstrations = "/tech-outputs/" + id + "/demonstrations";
        String planned = office.post(person, demonstrations, demonstration.get("plan"))
                .get("id")
                .asText();
        if (demonstration.has("report"))
            office.move(person, demonstrations + "/" + planned, "/result", demonstration.get("report"));
    }

    private void claim(String person, JsonNode claim) throws IOException, InterruptedException {
        Map<String, String> what = Map.of(
                "listingId",
                listings.get(claim.get("sku").asText()),
                "grounds",
                claim.get("grounds").asText());
        String id = office.post(
                        claim.get("supplier").asText(),
                        "/tech-outputs/" + outputs.get(claim.get("output").asText()) + "/links",
                        what)
                .get("id")
                .asText();
        if (claim.get("left").asText().equals("CONFIRM"))
            office.move(
                    person,
                    "/output-links/" + id,
                    "/decision",
                    Map.of("outcome", "CONFIRM", "reason", "수행기관과 등록번호가 맞음 (가상)"));
    }
}
