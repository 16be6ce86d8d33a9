package kr.ieum.acceptance;

import static kr.ieum.acceptance.Supply.get;
import static kr.ieum.acceptance.Supply.json;
import static kr.ieum.acceptance.Supply.move;

import java.util.Map;
import java.util.UUID;
import kr.ieum.acceptance.DutyScenes.Scene;
import kr.ieum.acceptance.Referring.Kind;

/** Scenes of {@code duties.txt} about referrals. */
final class ReferralScenes {
    private final Scenes scenes;

    ReferralScenes(Scenes scenes) {
        this.scenes = scenes;
    }

    Scene kind() {
        return kind(Referring.aKind("security-consulting"));
    }

    private static Scene kind(Kind kind) {
        Scene scene = new Scene()
                .thing("referral-kinds", kind.code())
                .thing("referral-kinds/versions", "2021")
                .thing(
                        "answers",
                        ServedContract.JSON.valueToTree(Referring.answers(kind)).toString());
        scene.tokens.put("par", kind.partner());
        return scene;
    }

    Scene newKind() {
        return new Scene()
                .thing("referral-kinds", "kind-" + UUID.randomUUID().toString().substring(0, 8))
                .thing("referral-kinds/versions", "2021");
    }

    static String document(String path) {
        String kind = path.replaceAll(".*/referral-kinds/|/versions/.*", "");
        return Referring.document("fund").replace("kind: fund\n", "kind: " + kind + "\n");
    }

    Scene kindDraft() {
        Scene scene = newKind();
        String path = "/api/v1/referral-kinds/" + scene.things.get("referral-kinds") + "/versions/2021";
        Referring.write(scene.things.get("referral-kinds"), document(path))
                .then()
                .statusCode(200);
        return scene.thing("contentHash", get(Supply.REVIEWER, path).path("contentHash"));
    }

    Scene referral() {
        Kind kind = Referring.aKind("security-consulting");
        String path = Referring.draft(scenes.supplier.token(), kind, null, null);
        return at(path, kind)
                .thing(
                        "termsHash",
                        get(scenes.supplier.token(), path + "/terms").path("termsHash"));
    }

    private static Scene at(String path, Kind kind) {
        String id = path.replaceAll(".*/", "");
        return kind(kind).thing("referrals", id).thing("partner/referrals", id);
    }

    Scene consentedReferral() {
        Kind kind = Referring.aKind("security-consulting");
        return at(Referring.consented(scenes.supplier.token(), kind), kind);
    }

    Scene sentReferral() {
        Kind kind = Referring.aKind("security-consulting");
        return at(Referring.sent(scenes.supplier.token(), kind), kind);
    }

    Scene acceptedReferral() {
        Kind kind = Referring.aKind("security-consulting");
        String path = Referring.sent(scenes.supplier.token(), kind);
        move(kind.partner(), Referring.atPartner(path), "/acceptance", null)
                .then()
                .statusCode(200);
        return at(path, kind);
    }

    Scene newPartner() {
        Scene scene = new Scene();
        scene.tokens.put("par", Referring.aPartner(Referring.aBody()));
        return scene;
    }

    Scene listeningPartner() {
        Scene scene = newPartner();
        json(scene.tokens.get("par"))
                .header("If-None-Match", "*")
                .body(Map.of("url", "http://127.0.0.1:9/ieum"))
                .put("/api/v1/partner/webhook")
                .then()
                .statusCode(200);
        return scene;
    }
}
