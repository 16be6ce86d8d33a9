package kr.ieum.catalogue.search;

import jakarta.ws.rs.QueryParam;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import kr.ieum.catalogue.ListingSearch;
import kr.ieum.platform.company.Province;
import kr.ieum.platform.problem.CommonProblem;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** What is searched for beyond browsing: words, and what must be so. */
public class SearchFilters {
    private static final int LONGEST_TEXT = 200;
    private static final int MOST_PEOPLE = 100_000;
    private static final int MOST_MONTHS = 60;

    @QueryParam("text")
    @Parameter(description = "찾는 것을 쓰는 말 그대로. 띄어쓰기, 오타, 초성(ㅎㅅㅎㅇ), 영어도 됩니다. 200자까지.", example = "직원 8명 재택근무 출퇴근 관리")
    @Nullable
    String text;

    @QueryParam("people")
    @Parameter(description = "쓸 사람 수. 그만큼의 자리가 있는 요금제가 있어야 합니다.", example = "8")
    @Nullable
    Integer people;

    @QueryParam("termFrom")
    @Parameter(description = "이용 기간의 하한 (개월)", example = "12")
    @Nullable
    Integer termFrom;

    @QueryParam("termTo")
    @Parameter(description = "이용 기간의 상한 (개월)", example = "12")
    @Nullable
    Integer termTo;

    @QueryParam("trial")
    @Parameter(description = "무료 체험이 있는 것만", example = "true")
    @Nullable
    Boolean trial;

    @QueryParam("csap")
    @Parameter(description = "클라우드 보안인증(CSAP)을 받은 것만", example = "true")
    @Nullable
    Boolean csap;

    @QueryParam("domesticHosting")
    @Parameter(description = "데이터를 국내에 두는 것만", example = "true")
    @Nullable
    Boolean domesticHosting;

    @QueryParam("researchBadge")
    @Parameter(description = "연구개발 성과로 확인된 것만", example = "true")
    @Nullable
    Boolean researchBadge;

    @QueryParam("region")
    @Parameter(description = "공급기업의 시·도", example = "SEOUL")
    @Nullable
    Province region;

    @QueryParam("voucher")
    @Parameter(description = "자기 바우처의 id. 잔액과 한도로 지금 살 수 있는 것만")
    @Nullable
    UUID voucher;

    /** What was typed, to be shown again. */
    public String text() {
        return text == null ? "" : text;
    }

    boolean isSearch() {
        return text != null
                || voucher != null
                || region != null
                || !has().isEmpty()
                || people != null
                || termFrom != null
                || termTo != null;
    }

    /** What was typed; empty when nothing was. */
    String typed() {
        if (text == null) return "";
        if (text.length() > LONGEST_TEXT) throw wrong("text", "1..200");
        if (Text.key(text).isEmpty()) throw wrong("text", "가나다, abc, 123");
        return text;
    }

    Wanted wanted(ListingSearch browsed, @Nullable Purse purse) {
        String programme = browsed.programme() == null && purse != null ? purse.programme() : browsed.programme();
        return new Wanted(
                programme,
                browsed.category(),
                browsed.supplier() == null ? null : browsed.supplier().value(),
                region == null ? null : region.name(),
                has(),
                new Wanted.PlanWanted(
                        browsed.mostWon(),
                        within("people", people, MOST_PEOPLE),
                        within("termFrom", termFrom, MOST_MONTHS),
                        within("termTo", termTo, MOST_MONTHS)),
                purse);
    }

    private Set<String> has() {
        Set<String> has = new HashSet<>();
        if (isTrue(trial)) has.add("trial");
        if (isTrue(csap)) has.add("csap");
        if (isTrue(domesticHosting)) has.add("domestic");
        if (isTrue(researchBadge)) has.add("researchBadge");
        return has;
    }

    private static boolean isTrue(@Nullable Boolean asked) {
        return asked != null && asked;
    }

    private static @Nullable Integer within(String parameter, @Nullable Integer value, int most) {
        if (value != null && (value < 1 || value > most)) throw wrong(parameter, "1.." + most);
        return value;
    }

    private static RuntimeException wrong(String parameter, String expected) {
        return CommonProblem.INVALID_PARAMETER.with("parameter", parameter, "expected", expected);
    }
}
