package kr.ieum.programme;

import kr.ieum.platform.problem.Kind;
import kr.ieum.platform.problem.ProblemType;
import kr.ieum.platform.problem.Refusal;

enum ProgrammeProblem implements ProblemType {
    UNKNOWN_PROGRAMME(Kind.UNKNOWN, "그런 사업이 없습니다.", "There is no such programme."),
    UNKNOWN_VERSION(Kind.UNKNOWN, "그런 규칙 판이 없습니다.", "There is no such rule version."),
    UNKNOWN_ROUND(Kind.UNKNOWN, "그런 차수가 없습니다.", "There is no such round."),
    UNKNOWN_CATEGORY(
            Kind.UNPROCESSABLE,
            "{programme} 사업에는 {category} 분야가 없습니다. 분야: {categories}",
            "{programme} has no category {category}. It has: {categories}"),
    INVALID_DOCUMENT(
            Kind.UNPROCESSABLE,
            "규칙 문서에 고칠 곳이 {count}군데 있습니다. violations의 줄 번호를 보세요.",
            "Errors in the rule document: {count}. See the line numbers in violations."),
    OTHER_NAME(
            Kind.UNPROCESSABLE,
            "문서에 적힌 사업과 판({programme} {version})이 주소와 다릅니다.",
            "The document says {programme} {version}, the address something else."),
    VERSION_FIXED(
            Kind.CONFLICT,
            "{version} 판은 {state} 상태라 고칠 수 없습니다. 새 판을 만드세요.",
            "Version {version} is {state} and cannot be changed. Make a new one."),
    OWN_DRAFT(
            Kind.CONFLICT,
            "쓴 사람({writtenBy})이 아닌 다른 사람이 검토해야 합니다.",
            "Somebody else than its author ({writtenBy}) must review it."),
    OTHER_CONTENT(
            Kind.CONFLICT,
            "읽으신 것과 다른 내용입니다. 다시 읽고 contentHash {contentHash}에 동의해 주세요.",
            "This is not the content you read. Read it again; its contentHash is {contentHash}."),
    VERSION_NOT_PUBLISHED(
            Kind.UNPROCESSABLE,
            "공표된 규칙 판만 차수에 쓸 수 있습니다. 지금 상태: {state}",
            "A round needs a published rule version. This one is {state}."),
    ROUND_WINDOW(Kind.UNPROCESSABLE, "접수 시작은 마감보다 앞서야 합니다.", "A round must open before it closes."),
    CLOSED_BY_CLOCK(
            Kind.CONFLICT,
            "순위가 확정된 평가 차수만 사람이 마감합니다. 지금 상태: {state}",
            "Only a ranked round is closed by people. This one is {state}."),
    BUDGET_PROMISED(
            Kind.UNPROCESSABLE,
            "아직 약속하지 않은 예산 {available}원 안에서만 줄일 수 있습니다.",
            "Only unpromised budget can be cut: {available} won.");

    private final Refusal refusal;

    ProgrammeProblem(Kind kind, String korean, String english) {
        this.refusal = new Refusal(kind, korean, english);
    }

    @Override
    public Refusal refusal() {
        return refusal;
    }
}
