package kr.ieum.acceptance.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.Map;
import kr.ieum.acceptance.Referring;
import kr.ieum.acceptance.Research;
import kr.ieum.acceptance.Supply;
import kr.ieum.testing.IeumTestResource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A partner, in a real browser: a case that is taken and closed, and a listing that carries an output of the ministry. */
@QuarkusTest
@QuarkusTestResource(IeumTestResource.class)
class APartnersWholeWayTest {
    @ParameterizedTest
    @CsvSource({"partner-telephone, 360, true", "partner-desk-without-script, 1280, false"})
    void fromACaseToItsResultAndFromAClaimToABadge(String name, int width, boolean script) {
        String number = Supply.aBusinessNumber();
        Supply.aSellingSupplierOf(number, Supply.today());
        Visitor clerk = Visitor.of("supplier." + number);
        String referral = sent(clerk);
        String link = claimed(clerk, number);
        try (Desk.Reader kisa = Desk.reader(name, width, script);
                Desk.Reader msit = Desk.reader(name + "-ministry", width, script)) {
            kisa.logsIn("partner.kisa");
            kisa.opens("/partner?status=SENT");
            kisa.looks("inbox");
            kisa.opens(referral);
            kisa.looks("received");
            kisa.presses("수락하기");
            kisa.presses("진행 시작");
            kisa.looks("under-way");
            kisa.page().locator("select[name=outcome]").selectOption("COMPLETED");
            APartnerWorksOnPagesTest.closing().forEach((field, value) -> {
                if (field.startsWith("a.")) kisa.writes(field, value.toString());
            });
            kisa.presses("종료하기");
            kisa.looks("closed");
            assertThat(kisa.text()).contains("끝남").doesNotContain("findingsClosed");
            msit.logsIn("partner.msit");
            msit.opens("/partner/links?status=CLAIMED");
            msit.looks("claims");
            msit.opens(link);
            msit.looks("claim");
            msit.picks("outcome", "확인: 상품에 표시합니다");
            msit.writes("reason", "수행기관과 등록번호를 확인함");
            msit.presses("결정하기");
            msit.looks("confirmed");
            assertThat(msit.text()).contains("확인됨");
        }
    }

    private static String sent(Visitor clerk) {
        String kind = Referring.aKindOf("KISA", "security-consulting");
        String own = place(clerk, "/supplier/new-referral/" + kind, APartnerWorksOnPagesTest.answers());
        place(clerk, own, Map.of("move", "consent", "warning", "SAME_YEAR_SUPPORT"));
        String id = own.replaceFirst(".*/", "");
        Referring.send("/api/v1/referrals/" + id).then().statusCode(200);
        return "/partner/referrals/" + id;
    }

    private static String claimed(Visitor clerk, String number) {
        String listing =
                Supply.aPublishedListing(ASupplierListsAServiceOnPagesTest.company(number), "MEET-1", 1_980_000);
        String output = Research.registered(Research.aNumber(), Research.content(number));
        return place(clerk, "/supplier/outputs/" + output, Map.of("listingId", listing, "grounds", "과제의 소프트웨어를 넣었습니다"))
                .replace("/supplier/links/", "/partner/links/");
    }

    private static String place(Visitor clerk, String path, Map<String, ?> form) {
        return URI.create(clerk.submit(path, form).header("Location")).getPath();
    }
}
