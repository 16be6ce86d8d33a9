package kr.ieum.web.board;

import static kr.ieum.web.board.Pictured.say;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import kr.ieum.programme.Category;
import kr.ieum.programme.Clawback;
import kr.ieum.programme.Clocks;
import kr.ieum.programme.IdleRules;
import kr.ieum.programme.Proof;
import kr.ieum.programme.Proofs;
import kr.ieum.programme.RefundFormula;
import kr.ieum.programme.RuleSet;
import kr.ieum.programme.Selection;
import kr.ieum.programme.ShareSteps;
import kr.ieum.programme.StepOrder;
import kr.ieum.programme.Terms;
import kr.ieum.web.Here;
import org.jspecify.annotations.Nullable;

/** A programme document as people read it: its terms in words, part by part. Its rules have words of their own. */
final class RulesInWords {
    private final Here here = Here.here();
    private final Terms terms;

    private RulesInWords(Terms terms) {
        this.terms = terms;
    }

    /** @param lines what the part says, each with what it is about */
    record Part(String id, String title, List<Line> lines) {}

    record Line(String what, String says) {}

    static List<Part> of(RuleSet rules) {
        RulesInWords words = new RulesInWords(rules.terms());
        return List.of(
                new Part("support", say("지원", "Support"), words.support()),
                new Part("categories", say("분야와 한도", "Categories and caps"), words.categories()),
                new Part("dates", say("기한", "Dates"), words.dates()),
                new Part("choosing", say("선정", "Choosing firms"), words.choosing()),
                new Part("use", say("이용과 지급", "Use and payment"), words.use()),
                new Part("back", say("환불과 환수", "Refund and clawback"), words.back()));
    }

    private List<Line> support() {
        List<Line> lines = new ArrayList<>();
        lines.add(new Line(
                say("바우처 한도", "Most a voucher is worth"),
                FigureWords.won(terms.faceLimit().amount())));
        ShareSteps shares = terms.shares();
        for (int i = 0; i < shares.steps().size(); i++) lines.add(share(shares, i));
        lines.add(new Line(say("부가가치세", "VAT"), say("기업이 냅니다", "paid by the firm")));
        lines.add(new Line(say("순서", "Order of steps"), order(terms.stepOrder())));
        return lines;
    }

    private Line share(ShareSteps shares, int step) {
        int percent = shares.steps().get(step).share().subsidyPercent();
        String split = say("정부 %d%%, 자부담 %d%%", "subsidy %d%%, own share %d%%").formatted(percent, 100 - percent);
        if (shares.by() == null) return new Line(say("지원 비율", "Share"), split);
        Long below = shares.steps().get(step).below();
        String fact = here.say(shares.by().label());
        return new Line(
                below == null
                        ? fact + " " + say("그 이상", "from there on")
                        : fact + " " + say("%,d 미만", "below %,d").formatted(below),
                split);
    }

    private static String order(StepOrder order) {
        return switch (order) {
            case VOUCHER_FIRST -> say("바우처를 먼저 받고 서비스를 찾습니다", "the voucher first, then services");
            case MATCH_FIRST -> say("공급기업과 협약하고 함께 신청합니다", "firm and suppliers agree before applying");
            case CONSULT_FIRST -> say("컨설팅을 먼저 받습니다", "a consultant first");
            case INSTALL_AND_INSPECT -> say("설치하고 검수한 뒤 지급합니다", "installed and inspected before it is paid");
        };
    }

    private List<Line> categories() {
        List<Line> lines = new ArrayList<>();
        for (Category each : terms.categories()) lines.add(new Line(here.say(each.name()), limits(each)));
        if (terms.caps().perSupplier() != null)
            lines.add(new Line(
                    say("공급기업 하나에", "To one supplier"),
                    say("많아야 ", "at most ")
                            + FigureWords.won(terms.caps().perSupplier().amount())));
        lines.add(new Line(
                say("공급기업 수", "Suppliers"),
                say("적어도 %d곳", "at least %d").formatted(terms.caps().leastSuppliers())));
        if (terms.caps().ordersPerCategory() != null)
            lines.add(new Line(
                    say("분야마다 이용계약", "Orders in a category"),
                    say("많아야 %d건", "at most %d").formatted(terms.caps().ordersPerCategory())));
        return lines;
    }

    private String limits(Category category) {
        String most = terms.caps()
                .limitOf(category.code())
                .map(limit -> say("많아야 ", "at most ") + FigureWords.won(limit.amount()))
                .orElse(say("한도 없음", "no limit of its own"));
        Integer months = terms.caps().closesAfterMonths().get(category.code());
        return months == null
                ? most
                : most + ", " + say("%d개월 안에", "within %d months").formatted(months);
    }

    private List<Line> dates() {
        Clocks clocks = terms.clocks();
        List<Line> lines = new ArrayList<>();
        days(lines, say("자부담금 입금(선정부터)", "Own share, from admission"), clocks.depositDays());
        days(lines, say("첫 결제(발급부터)", "First payment, from the grant"), clocks.firstPaymentDays());
        days(lines, say("전액 결제(발급부터)", "Full payment, from the grant"), clocks.fullPaymentDays());
        lines.add(new Line(
                say("이용 기간", "Period of use"),
                say("%d개월", "%d months").formatted(clocks.usePeriodMonths())
                        + (clocks.useEndsOn() == null
                                ? ""
                                : say(", 늦어도 ", ", at the latest ") + here.day(clocks.useEndsOn()))));
        lines.add(new Line(
                say("개통(결제부터)", "Opening, from payment"),
                say("영업일 %d일", "%d business days").formatted(clocks.provisionBusinessDays())));
        days(lines, say("첫 이용(결제부터)", "First use, from payment"), clocks.firstUseDays());
        days(lines, say("이용 확인(증빙부터)", "Confirmation, from the proof"), clocks.confirmDays());
        days(lines, say("심사(신청부터)", "Review, from the application"), clocks.reviewDays());
        days(lines, say("보완(요청부터)", "Clarification, from the question"), clocks.clarificationDays());
        days(lines, say("이의신청(결정부터)", "Appeal, from the decision"), clocks.appealDays());
        lines.add(new Line(
                say("알림(발급부터 며칠째)", "Reminders, days from the grant"),
                terms.reminders().daysAfterGrant().stream().map(String::valueOf).collect(Collectors.joining(", "))));
        return lines;
    }

    private static void days(List<Line> lines, String what, @Nullable Integer days) {
        lines.add(new Line(
                what,
                days == null
                        ? say("기한 없음", "no deadline")
                        : say("%d일", "%d days").formatted(days)));
    }

    private List<Line> choosing() {
        Selection selection = terms.selection();
        List<Line> lines = new ArrayList<>();
        lines.add(new Line(
                say("방법", "How"),
                switch (selection.mode()) {
                    case FIRST_COME -> say("선착순", "first come, first served");
                    case SCORED -> say("평가 점수순", "by score");
                    case QUOTA -> say("선착순, 예산 일부는 정해진 기업 몫", "first come, with parts kept for certain firms");
                }));
        selection
                .criteria()
                .forEach(each -> lines.add(new Line(
                        say("평가 항목: ", "Criterion: ") + here.say(each.name()),
                        say("%d점", "%d points").formatted(each.weight()))));
        selection
                .bonuses()
                .forEach(each -> lines.add(new Line(
                        say("가점: ", "Bonus: ") + here.say(each.name()),
                        say("%d점", "%d points").formatted(each.points()))));
        if (selection.cutOff() != null)
            lines.add(new Line(say("선정 최저점", "Least score"), String.valueOf(selection.cutOff())));
        selection
                .quotas()
                .forEach(each -> lines.add(new Line(
                        say("예산 몫: ", "Kept: ") + here.say(each.name()),
                        say("예산의 %d%%", "%d%% of the budget").formatted(each.budgetPercent()))));
        lines.add(new Line(
                say("대기자 명단", "Waiting list"),
                switch (selection.waitingList()) {
                    case HEAD_WAITS -> say("맨 앞이 제 몫을 모두 받을 때까지 기다립니다", "the head waits for the whole share");
                    case SMALLER_MAY_PASS -> say("적은 금액이 먼저 받을 수 있습니다", "a smaller one may pass");
                }));
        return lines;
    }

    private List<Line> use() {
        List<Line> lines = new ArrayList<>();
        if (terms.tranches().isEmpty())
            lines.add(new Line(say("지급에 필요한 증빙", "Proof before payment"), proofs(terms.proofs())));
        terms.tranches()
                .forEach(each ->
                        lines.add(new Line(here.say(each.name()) + " " + each.percent() + "%", proofs(each.proofs()))));
        IdleRules idle = terms.idle();
        if (idle != null)
            lines.add(new Line(
                    say("쓰지 않으면", "When it is not used"),
                    say("%d개월 동안 접속이 없으면 %s", "after %d months without a log-in: %s")
                            .formatted(
                                    idle.emptyMonths(),
                                    idle.afterEmptyMonths() == IdleRules.Consequence.STOP_SUPPORT
                                            ? say("남은 지원을 멈춥니다", "the rest is stopped")
                                            : say("결제를 취소하고 지원금을 회수합니다", "undone, the subsidy recovered"))));
        lines.add(new Line(
                say("세금계산서", "Tax invoice"),
                terms.taxInvoice() ? say("있어야 지급합니다", "needed before payment") : say("지급 조건이 아닙니다", "not asked for")));
        return lines;
    }

    private static String proofs(Proofs proofs) {
        return proofs.all().stream().map(RulesInWords::proof).sorted().collect(Collectors.joining(", "));
    }

    private static String proof(Proof proof) {
        return switch (proof) {
            case FIRM_CONFIRMATION -> say("기업의 확인", "the firm's confirmation");
            case LOG_IN_RECORD -> say("접속 기록", "log-in records");
            case DELIVERABLE -> say("결과물", "the deliverable");
            case COMPLETION_REPORT -> say("수행완료 보고", "a report of completion");
            case INSPECTION_RECORD -> say("검수 기록", "an inspection");
        };
    }

    private List<Line> back() {
        List<Line> lines = new ArrayList<>();
        RefundFormula refund = terms.refund();
        lines.add(new Line(
                say("쓰다가 그만두면", "When a service is given up"),
                switch (refund.kind()) {
                    case REMAINING_DAYS -> say("남은 날만큼 돌려받습니다", "the days not begun go back");
                    case REMAINING_MONTHS -> say("시작하지 않은 달만큼 돌려받습니다", "the months not begun go back");
                    case NOTHING -> say("돌려받지 않습니다", "nothing goes back");
                }));
        days(lines, say("쓰지 않았으면 전액(결제부터)", "Unused, all of it, from payment"), refund.freeCancellationDays());
        days(
                lines,
                say("환불·분쟁에 답하기", "Answer to a refund or dispute"),
                terms.requests().answerDays());
        days(
                lines,
                say("환불·분쟁 결정", "Decision of a refund or dispute"),
                terms.requests().decisionDays());
        terms.clawback().multiples().entrySet().stream()
                .sorted(java.util.Map.Entry.comparingByKey())
                .forEach(each -> lines.add(new Line(
                        say("제재부가금: ", "Levy: ") + ground(each.getKey()),
                        say("%d배", "%d times").formatted(each.getValue()))));
        return lines;
    }

    private static String ground(Clawback.Ground ground) {
        return switch (ground) {
            case FALSE_APPLICATION -> say("거짓 신청", "false application");
            case OTHER_PURPOSE -> say("다른 용도", "other purpose");
            case BREACH_OF_LAW_OR_ORDER -> say("법령·명령 위반", "breach of law or order");
            case REQUIREMENT_NOT_MET -> say("조건 미충족", "requirement not met");
        };
    }
}
