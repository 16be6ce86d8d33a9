package kr.ieum.web.firm;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import kr.ieum.application.Applications;
import kr.ieum.application.NewApplication;
import kr.ieum.identity.Caller;
import kr.ieum.platform.problem.CommonProblem;
import kr.ieum.platform.problem.Refused;
import kr.ieum.platform.problem.Violation;
import kr.ieum.programme.FactType;
import kr.ieum.programme.RoundId;
import kr.ieum.web.Sheet;
import kr.ieum.web.Told;

/** What a firm is asked when it applies: only what the rules need and nobody can look up. */
@ApplicationScoped
class Questions {
    static final String PLAN = "usePlan";

    /** As long as the API takes it. */
    private static final int LONGEST_PLAN = 5_000;

    private final Applications applications;

    Questions(Applications applications) {
        this.applications = applications;
    }

    /** What is still to be declared, when so much is told. */
    List<FactType> of(RoundId id, Told told, Caller caller) {
        NewApplication draft = new NewApplication(told.facts(), null, null, null);
        return told.missing(applications.check(id, draft, caller), true);
    }

    /** @throws Refused with every answer that is missing or cannot be read */
    void mustBeAnswered(RoundId id, Sheet sheet, Caller caller) {
        List<Violation> open = new ArrayList<>();
        of(id, Told.of(sheet.written()), caller).forEach(type -> open.add(unanswered(type, sheet)));
        int letters = sheet.value(PLAN).strip().length();
        if (letters > LONGEST_PLAN)
            open.add(new Violation(
                    "/" + PLAN,
                    "%,d자까지 쓸 수 있습니다. 지금 %,d자입니다.".formatted(LONGEST_PLAN, letters),
                    "Up to %,d characters; there are %,d.".formatted(LONGEST_PLAN, letters)));
        if (!open.isEmpty()) throw new Refused(CommonProblem.INVALID_REQUEST, open);
    }

    private static Violation unanswered(FactType type, Sheet sheet) {
        String field = "f." + type.factName();
        if (sheet.value(field).isBlank()) return new Violation("/" + field, "답해 주세요.", "Please answer.");
        return type.question() == FactType.Question.NUMBER
                ? new Violation("/" + field, "숫자로 적어 주세요. 예: 12, 10,000, 1만", "Write a number, as 12 or 10,000")
                : new Violation("/" + field, "읽을 수 없습니다. 다시 답해 주세요.", "This cannot be read. Please answer again.");
    }
}
