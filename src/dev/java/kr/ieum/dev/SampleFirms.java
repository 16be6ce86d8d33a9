package kr.ieum.dev;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** Firms of the sample story: registered, and some of them with an application and a deposit. */
final class SampleFirms {
    private static final String FINANCE = "finance.kim";

    private final SampleOffice office;
    private final String bank;
    private final String round;
    private final Map<String, String> vouchers = new HashMap<>();

    SampleFirms(SampleOffice office, String bank, String round) {
        this.office = office;
        this.bank = bank;
        this.round = round;
    }

    /** Ids of the vouchers by the person who applied. */
    Map<String, String> vouchers() {
        return vouchers;
    }

    void settleIn(JsonNode firm, JsonNode form) throws IOException, InterruptedException {
        String person = firm.get("person").asText();
        String id = office.post(person, "/firms", firm.get("details")).get("id").asText();
        office.await(person, "/firms/" + id, each -> each.has("taxState"));
        if (!firm.path("applies").asBoolean()) return;
        JsonNode application = office.post(person, "/rounds/" + round + "/applications", form);
        if (!firm.has("deposit")) return;
        String code = application.get("code").asText();
        deposit(code, firm.get("deposit").asLong(), firm.at("/details/name").asText(), "sample-" + person);
        vouchers.put(person, application.get("voucherId").asText());
    }

    /** Money whose remittance text fits no application, for finance to find out. */
    void depositOfNobody(JsonNode deposit) throws IOException, InterruptedException {
        deposit(
                deposit.get("remittance").asText(),
                deposit.get("won").asLong(),
                deposit.get("payer").asText(),
                "sample-unmatched");
    }

    private void deposit(String remittance, long won, String payer, String reference)
            throws IOException, InterruptedException {
        String form = "won=" + won + "&remittance=" + encoded(remittance) + "&payer=" + encoded(payer) + "&reference="
                + encoded(reference);
        office.xml(FINANCE, "/programmes/untact/bank-notices", office.ask(bank + "/deposits", form));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
