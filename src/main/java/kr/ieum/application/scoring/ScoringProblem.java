package kr.ieum.application.scoring;

import kr.ieum.platform.problem.Kind;
import kr.ieum.platform.problem.ProblemType;
import kr.ieum.platform.problem.Refusal;

enum ScoringProblem implements ProblemType {
    UNKNOWN_CANDIDATE(Kind.UNKNOWN, "그런 신청이 없습니다.", "There is no such application."),
    NO_OWN_SCORES(Kind.UNKNOWN, "아직 채점하지 않았습니다.", "You have not scored it yet."),
    NOT_SCORED(Kind.UNPROCESSABLE, "평가로 뽑는 차수에서만 할 수 있습니다.", "This is only for rounds that select by score."),
    CONFLICT_OF_INTEREST(
            Kind.FORBIDDEN, "소속 회사의 신청은 평가할 수 없습니다.", "You belong to the company and may not judge its application."),
    NOT_IN_REVIEW(Kind.CONFLICT, "신청이 {state} 상태라 채점할 수 없습니다.", "The application is {state} and cannot be scored."),
    UNKNOWN_CRITERION(Kind.MALFORMED, "평가 항목이 맞지 않습니다: {expected}", "Score exactly these criteria: {expected}"),
    NOT_RANKING(
            Kind.CONFLICT,
            "지금은 할 수 없습니다. 순위는 접수가 끝난 뒤에 내고, 확정된 뒤에는 바꿀 수 없습니다. 차수 상태: {state}",
            "Not now: a ranking is made after the window and fixed once confirmed. The round is {state}."),
    SCORES_MISSING(
            Kind.UNPROCESSABLE,
            "두 사람이 채점하지 않았거나, 보완 답변 또는 요건 확인이 남은 신청이 {count}건 있습니다: {applications}",
            "{count} applications lack a second reviewer's scores, an answer, or a settled rule: {applications}"),
    OTHER_RANKING(
            Kind.CONFLICT,
            "읽으신 것과 다른 순위입니다. 다시 읽고 contentHash {contentHash}에 동의해 주세요.",
            "This is not the ranking you read. Read it again; its contentHash is {contentHash}.");

    private final Refusal refusal;

    ScoringProblem(Kind kind, String korean, String english) {
        this.refusal = new Refusal(kind, korean, english);
    }

    @Override
    public Refusal refusal() {
        return refusal;
    }
}
