package kr.ieum.acceptance;

import static io.restassured.RestAssured.given;
import static kr.ieum.acceptance.Supply.REVIEWER;
import static kr.ieum.acceptance.Supply.get;
import static kr.ieum.acceptance.Supply.json;
import static kr.ieum.acceptance.Supply.move;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import kr.ieum.acceptance.Demand.Firm;
import kr.ieum.testing.Tokens;
import org.junit.jupiter.api.Test;

/** What can happen to a voucher in use: suspended and resumed, shown as a picture, given back. */
@QuarkusTest
class AVoucherIsSuspendedTest {
    private static final Map<String, String> WHY = Map.of("reason", "현장 점검");

    @Test
    void itPaysForNothingUntilItIsResumed() {
        Firm firm = Demand.aFirm();
        String id = Demand.anActiveVoucher(firm, Rounds.open("2021", 3_600_000));
        String voucher = "/api/v1/vouchers/" + id;
        String listing = Supply.aPublishedListing(Supply.aSellingSupplier(), "SERP", 880_000);

        move(REVIEWER, voucher, "/suspension", WHY).then().statusCode(200).body("status", equalTo("SUSPENDED"));
        Demand.pay(firm, id, listing, "YEAR-10").then().statusCode(409).body("code", equalTo("VOUCHER_NOT_ACTIVE"));
        move(REVIEWER, voucher, "/suspension", WHY).then().statusCode(409).body("code", equalTo("STATE"));
        move(firm.token(), voucher, "/return", null).then().statusCode(409);
        move(REVIEWER, voucher, "/resumption", WHY).then().statusCode(200).body("status", equalTo("ACTIVE"));
        move(REVIEWER, voucher, "/resumption", WHY).then().statusCode(409);
        Demand.pay(firm, id, listing, "YEAR-10").then().statusCode(201);
        assertThat(Demand.notices(firm)).startsWith("VOUCHER_RESUMED", "VOUCHER_SUSPENDED");
    }

    @Test
    void onlyAReviewerSuspendsAndSaysWhy() {
        Firm firm = Demand.aFirm();
        String voucher = "/api/v1/vouchers/" + Demand.anActiveVoucher(firm, Rounds.open("2021", 3_600_000));
        for (String act : List.of("/suspension", "/resumption")) {
            for (String wrong :
                    List.of(firm.token(), Demand.aFirm().token(), Tokens.of("auditor.jung"), Supply.FINANCE))
                keyed(wrong, "\"1\"", WHY).post(voucher + act).then().statusCode(403);
            for (Object garbage : List.of(Map.of(), Map.of("reason", ""), Map.of("reason", List.of()), "x"))
                keyed(REVIEWER, "\"1\"", garbage).post(voucher + act).then().statusCode(400);
            keyed(REVIEWER, "\"77\"", WHY).post(voucher + act).then().statusCode(412);
            json(REVIEWER)
                    .header("Idempotency-Key", Supply.aKey())
                    .body(WHY)
                    .post(voucher + act)
                    .then()
                    .statusCode(428);
            keyed(REVIEWER, "\"1\"", WHY)
                    .post("/api/v1/vouchers/0198c1a2-0000-7000-8000-000000000000" + act)
                    .then()
                    .statusCode(404);
        }
        String key = Supply.aKey();
        String tag = Supply.tag(REVIEWER, voucher);
        Response first = json(REVIEWER)
                .header("Idempotency-Key", key)
                .header("If-Match", tag)
                .body(WHY)
                .post(voucher + "/suspension");
        first.then().statusCode(200);
        Response again = json(REVIEWER)
                .header("Idempotency-Key", key)
                .header("If-Match", tag)
                .body(WHY)
                .post(voucher + "/suspension");
        assertThat(again.asString()).isEqualTo(first.asString());
        json(REVIEWER)
                .header("Idempotency-Key", key)
                .header("If-Match", tag)
                .body(Map.of("reason", "다른 이유"))
                .post(voucher + "/suspension")
                .then()
                .statusCode(422);
    }

    @Test
    void itsCodeIsAPictureACameraReads() throws Exception {
        Firm firm = Demand.aFirm();
        String voucher = "/api/v1/vouchers/" + Demand.anActiveVoucher(firm, Rounds.open("2021", 3_600_000));
        String code = get(firm.token(), voucher).path("code");

        byte[] png = picture(firm.token(), "image/png", voucher).asByteArray();
        assertThat(read(png)).isEqualTo(code);
        Response svg = picture(firm.token(), "image/svg+xml", voucher);
        assertThat(svg.contentType()).startsWith("image/svg+xml");
        assertThat(svg.asString()).startsWith("<svg").contains(code);
        assertThat(picture(Demand.aFirm().token(), "image/png", voucher).statusCode())
                .isEqualTo(404);
    }

    @Test
    void whatIsGivenBackGoesHomeAndTheOwnShareIsReturnedToTheWon() {
        String round = Rounds.open("2021", 3_600_000);
        Firm firm = Demand.aFirm();
        String id = Demand.anActiveVoucher(firm, round);
        String voucher = "/api/v1/vouchers/" + id;
        String order = "/api/v1/orders/"
                + Demand.pay(firm, id, Supply.aPublishedListing(Supply.aSellingSupplier(), "SERP", 880_000), "YEAR-10")
                        .path("id");
        move(firm.token(), voucher, "/return", null).then().statusCode(409).body("code", equalTo("ORDERS_OPEN"));
        move(firm.token(), order, "/cancellation", Map.of("reason", "필요 없음"))
                .then()
                .statusCode(200);

        json(Demand.aFirm().token())
                .header("Idempotency-Key", Supply.aKey())
                .header("If-Match", Supply.tag(firm.token(), voucher))
                .post(voucher + "/return")
                .then()
                .statusCode(404);
        move(REVIEWER, voucher, "/return", null).then().statusCode(403);
        move(firm.token(), voucher, "/return", null).then().statusCode(200).body("status", equalTo("GIVEN_BACK"));
        assertThat(Rounds.account("REFUND_DUE", null, firm.id())).isEqualTo(400_000);
        assertThat(Rounds.account("ROUND_BUDGET", null, round)).isEqualTo(3_600_000);
        assertThat(Demand.notices(firm)).startsWith("VOUCHER_ENDED");
    }

    private static io.restassured.specification.RequestSpecification keyed(String token, String tag, Object body) {
        return json(token)
                .header("Idempotency-Key", Supply.aKey())
                .header("If-Match", tag)
                .body(body);
    }

    private static Response picture(String token, String type, String voucher) {
        return given().auth().oauth2(token).accept(type).get(voucher);
    }

    private static String read(byte[] png) throws Exception {
        BufferedImage bare = ImageIO.read(new ByteArrayInputStream(png));
        // A camera sees white around the code, which the picture itself need not bring.
        BufferedImage image =
                new BufferedImage(bare.getWidth() + 80, bare.getHeight() + 80, BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
        graphics.drawImage(bare, 40, 40, null);
        int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        return new QRCodeReader()
                .decode(new BinaryBitmap(
                        new HybridBinarizer(new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels))))
                .getText();
    }
}
