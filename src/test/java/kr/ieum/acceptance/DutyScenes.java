package kr.ieum.acceptance;

import static kr.ieum.acceptance.Supply.get;
import static kr.ieum.acceptance.Supply.json;
import static kr.ieum.acceptance.Supply.move;
import static kr.ieum.acceptance.Supply.post;

import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kr.ieum.platform.bank.SampleBank;
import kr.ieum.testing.Tokens;

/** What must be there before somebody succeeds: each method named in {@code duties.txt} sets one scene anew. */
final class DutyScenes {

    private static final String SECOND_FINANCE = Tokens.of("finance.choi");

    private final Scenes scenes;

    DutyScenes(Scenes scenes) {
        this.scenes = scenes;
    }

    /** Things by the steps of their address, words for the body, and callers who play in this scene only. */
    static final class Scene {
        final Map<String, String> things = new HashMap<>();
        final Map<String, String> tokens = new HashMap<>();

        Scene thing(String steps, String id) {
            things.put(steps, id);
            return this;
        }

        Scene firm(String token) {
            tokens.put("fi", token);
            tokens.put("FI", token);
            return this;
        }

        Scene supplier(String token) {
            tokens.put("su", token);
            tokens.put("SU", token);
            return this;
        }
    }

    Scene newFirm() {
        return new Scene()
                .firm(Tokens.someone("owner-" + UUID.randomUUID())
                        .withDuties("FIRM_MEMBER")
                        .ofCompany(Supply.aBusinessNumber())
                        .token());
    }

    Scene certificate() {
        return new Scene().thing("firms/certificates", scenes.aCertificate());
    }

    Scene newApplicant() {
        return new Scene().firm(Demand.aFirm().token());
    }

    Scene admitted() {
        Demand.Firm firm = Demand.aFirm();
        return applied(firm, scenes.apply(firm));
    }

    private static Scene applied(Demand.Firm firm, String application) {
        return new Scene().firm(firm.token()).thing("applications", application);
    }

    /** Nobody has said when its owner was born, so nobody knows whether he has another firm. */
    Scene inReview() {
        String token = Tokens.someone("owner-" + UUID.randomUUID())
                .withDuties("FIRM_MEMBER")
                .ofCompany(Supply.aBusinessNumber())
                .inPosition("CEO")
                .named("이익명")
                .token();
        String id = post(token, "/api/v1/firms", Demand.details("이익명")).path("id");
        Demand.awaitTaxOffice(token, "/api/v1/firms/" + id);
        return applied(new Demand.Firm(id, token, ""), apply(token, Demand.DECLARED, "IN_REVIEW"));
    }

    Scene clarifying() {
        Scene scene = inReview();
        move(Supply.REVIEWER, application(scene), "/clarification", Map.of("text", "확인해 주세요"))
                .then()
                .statusCode(200);
        return scene;
    }

    Scene refused() {
        Demand.Firm firm = Demand.aFirm();
        Map<String, Object> declared = new HashMap<>(Demand.DECLARED);
        declared.put("firm.hasTaxArrears", true);
        return applied(firm, apply(firm.token(), declared, "REFUSED"));
    }

    private String apply(String token, Map<String, Object> declared, String expected) {
        Response applied = post(
                token,
                "/api/v1/rounds/" + scenes.round + "/applications",
                Map.of("declarations", declared, "integrityPledge", true));
        applied.then().statusCode(201).body("status", org.hamcrest.Matchers.equalTo(expected));
        return applied.path("id");
    }

    private static String application(Scene scene) {
        return "/api/v1/applications/" + scene.things.get("applications");
    }

    Scene active() {
        Scene scene = admitted();
        return scene.thing("vouchers", scenes.activeVoucherOf(scene.things.get("applications")));
    }

    Scene suspended() {
        Scene scene = active();
        move(Supply.REVIEWER, "/api/v1/vouchers/" + scene.things.get("vouchers"), "/suspension", Map.of("reason", "의심"))
                .then()
                .statusCode(200);
        return scene;
    }

    Scene held() {
        Demand.Firm buyer = Demand.aFirm();
        return new Scene()
                .firm(buyer.token())
                .thing("orders", scenes.pay(buyer, scenes.activeVoucherOf(scenes.apply(buyer))));
    }

    Scene provisioned() {
        Scene scene = held();
        scenes.provision(scene.things.get("orders"));
        return scene;
    }

    Scene newSupplier() {
        return new Scene().supplier(Supply.aSupplierMember());
    }

    /** Registered, and nothing more. */
    Scene newbie() {
        Supply.Company company = Supply.aSupplier();
        Demand.awaitTaxOffice(company.token(), company.path());
        return new Scene().supplier(company.token()).thing("suppliers", company.id());
    }

    Scene barred() {
        Scene scene = newbie();
        String path = "/api/v1/suppliers/" + scene.things.get("suppliers");
        for (String reviewer : List.of(Supply.REVIEWER, Supply.SECOND_REVIEWER))
            move(reviewer, path, "/suspension", Map.of("reason", "물품 제공"));
        return scene;
    }

    Scene webhook() {
        Scene scene = newbie();
        setWebhook(scene.tokens.get("su"), scene.things.get("suppliers"));
        return scene;
    }

    static void setWebhook(String token, String supplier) {
        json(token)
                .header("If-None-Match", "*")
                .body(Map.of("url", "http://127.0.0.1:9/ieum"))
                .put("/api/v1/suppliers/" + supplier + "/webhook")
                .then()
                .statusCode(200);
    }

    Scene applied() {
        Supply.Company company = Supply.aSupplier();
        Rounds.publish("2021");
        String id = post(company.token(), company.path() + "/approvals", approval())
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        return approval(company, id);
    }

    private static Scene approval(Supply.Company company, String id) {
        return new Scene()
                .supplier(company.token())
                .thing("suppliers", company.id())
                .thing("suppliers/approvals", id);
    }

    static Map<String, Object> approval() {
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Seoul"));
        return Map.of(
                "programme", Supply.PROGRAMME,
                "category", Supply.CATEGORY,
                "from", today.toString(),
                "to", today.plusYears(1).toString(),
                "evidence", Map.of("serviceHistory", "1,200개사", "priceEvidence", "계약 2건"));
    }

    Scene approvalInReview() {
        Supply.Company company = Supply.aSupplier();
        return approval(company, Supply.anApprovalOf(company).replaceAll(".*/", ""));
    }

    Scene approved() {
        Supply.Company company = Supply.aSupplier();
        String path = Supply.anApprovalOf(company);
        Supply.decide(path, "APPROVED");
        return approval(company, path.replaceAll(".*/", ""))
                .thing("textHash", get(company.token(), path + "/agreement").path("textHash"));
    }

    Scene selling() {
        Supply.Company company = Supply.aSellingSupplier();
        return approval(
                company, get(company.token(), company.path() + "/approvals").path("items[0].id"));
    }

    Scene newSku() {
        return new Scene().thing("suppliers/listings", sku());
    }

    private static String sku() {
        return "S-" + UUID.randomUUID().toString().substring(0, 8);
    }

    Scene draft() {
        String sku = sku();
        Supply.make(scenes.supplier, sku, Supply.content("초안", 550_000)).then().statusCode(201);
        return new Scene().thing("suppliers/listings", sku);
    }

    Scene submitted() {
        Scene scene = draft();
        String path = scenes.supplier.path() + "/listings/" + scene.things.get("suppliers/listings");
        String id = move(scenes.supplier.token(), path, "/submission", null).path("id");
        return scene.thing("listings", id).thing("listings/versions", "1");
    }

    Scene onSale() {
        return new Scene().thing("listings", Supply.aPublishedListing(scenes.supplier, sku(), 550_000));
    }

    Scene stopped() {
        Scene scene = onSale();
        String path = "/api/v1/listings/" + scene.things.get("listings");
        move(scenes.supplier.token(), path, "/stop", Map.of("reason", "품절"))
                .then()
                .statusCode(200);
        return scene;
    }

    Scene twoVersions() {
        String sku = sku();
        Supply.aPublishedListing(scenes.supplier, sku, 550_000);
        String id = Supply.publish(scenes.supplier, sku, Supply.content("새 판", 660_000));
        return new Scene().thing("listings", id).thing("listings/versions", "1").thing("number", "2");
    }

    Scene newRules() {
        return new Scene()
                .thing("programmes/versions", "t" + UUID.randomUUID().toString().substring(0, 8));
    }

    Scene rulesDraft() {
        Scene scene = newRules();
        String version = scene.things.get("programmes/versions");
        String hash = Rounds.write(Supply.SECOND_REVIEWER, version, rules(version));
        return scene.thing("contentHash", hash);
    }

    static String rules(String version) {
        return Rounds.document("2021").replace("version: \"2021\"", "version: \"" + version + "\"");
    }

    Scene rulesReviewed() {
        return decided(rulesDraft(), "/review");
    }

    Scene rulesPublished() {
        return decided(rulesReviewed(), "/publication");
    }

    private static Scene decided(Scene scene, String decision) {
        String path = "/api/v1/programmes/untact/versions/" + scene.things.get("programmes/versions");
        Map<String, Object> content = Map.of("contentHash", scene.things.get("contentHash"));
        move(Supply.REVIEWER, path, decision, content).then().statusCode(200);
        return scene;
    }

    Scene plannedRound() {
        String id = post(Supply.REVIEWER, "/api/v1/rounds", round()).path("id");
        Rounds.fund(id, 5_000_000);
        return new Scene().thing("rounds", id);
    }

    static Map<String, Object> round() {
        Instant opens = Instant.now().plus(Duration.ofDays(30));
        return Map.of(
                "programme",
                "untact",
                "ruleVersion",
                "2021",
                "name",
                "차수 " + opens,
                "opensAt",
                opens.toString(),
                "closesAt",
                opens.plus(Duration.ofDays(30)).toString());
    }

    Scene unmatched() {
        return admitted().thing("deposits", scenes.anUnmatchedDeposit());
    }

    Scene payable() {
        scenes.aConfirmedOrder(Demand.aFirm());
        return new Scene().thing("today", LocalDate.now(ZoneId.of("Asia/Seoul")).toString());
    }

    Scene run() {
        String run = scenes.aRun();
        Number total = get(Supply.FINANCE, "/api/v1/settlement-runs/" + run).path("total");
        return new Scene().thing("settlement-runs", run).thing("total", total.toString());
    }

    Scene runApproved() {
        Scene scene = run();
        String path = "/api/v1/settlement-runs/" + scene.things.get("settlement-runs");
        Map<String, Object> total = Map.of("total", Long.valueOf(scene.things.get("total")));
        move(Supply.FINANCE, path, "/approval", total).then().statusCode(202);
        move(SECOND_FINANCE, path, "/approval", total).then().statusCode(200);
        return scene;
    }

    Scene runSent() {
        Scene scene = runApproved();
        String path = "/api/v1/settlement-runs/" + scene.things.get("settlement-runs");
        byte[] file = get(Supply.FINANCE, path + "/payment-file").asByteArray();
        move(Supply.FINANCE, path, "/sending", null).then().statusCode(200);
        return scene.thing("pain002", new String(SampleBank.paysAll(file), StandardCharsets.UTF_8));
    }

    Scene proposal() {
        String round = plannedRound().things.get("rounds");
        return new Scene()
                .thing(
                        "proposals",
                        post(Supply.FINANCE, "/api/v1/rounds/" + round + "/cut", Map.of("amount", 1_000))
                                .path("id"));
    }

    Scene newAccount() {
        return new Scene().thing("accounts", "clerk-" + UUID.randomUUID());
    }
}
