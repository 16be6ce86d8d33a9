package kr.ieum.identity;

import kr.ieum.platform.problem.Kind;
import kr.ieum.platform.problem.ProblemType;
import kr.ieum.platform.problem.Refusal;

enum IdentityProblem implements ProblemType {
    NO_COMPANY(
            Kind.FORBIDDEN,
            "이 계정은 아직 어느 회사에도 연결되지 않았습니다. 관리자에게 연결을 요청하세요.",
            "This account is bound to no company yet. Ask an administrator to bind it."),
    NO_BODY(
            Kind.FORBIDDEN,
            "이 계정이 어느 기관 소속인지 알 수 없습니다. 관리자에게 확인하세요.",
            "It is not known which public body this account works at. Ask an administrator."),
    OTHER_COMPANY(
            Kind.FORBIDDEN,
            "이 계정은 이미 사업자등록번호 {bound}에 연결되어 있어 {claimed}(으)로 일할 수 없습니다.",
            "This account is bound to business number {bound} and cannot act for {claimed}."),
    ALREADY_BOUND(
            Kind.CONFLICT,
            "이 계정은 이미 사업자등록번호 {bound}에 연결되어 있습니다. 연결은 한 번만 할 수 있습니다.",
            "This account is bound to business number {bound} already. It is bound once."),
    SAME_PERSON(
            Kind.CONFLICT,
            "제안한 사람과 다른 사람이 승인해야 합니다. {proposedBy} 님이 제안했습니다.",
            "A second person must approve. {proposedBy} proposed it."),
    PROPOSAL_DIFFERS(
            Kind.CONFLICT,
            "{proposedBy} 님이 다른 내용을 제안했습니다. 같은 내용으로 승인하거나 그 제안을 거두어야 합니다.",
            "{proposedBy} proposed something else. Approve the same content, or withdraw that proposal first."),
    NOT_YOUR_PROPOSAL(
            Kind.FORBIDDEN,
            "제안한 사람이나 그 결정을 내리는 직무가 있는 사람만 거둘 수 있습니다.",
            "Only who proposed it, or somebody whose duty it is to decide it, may withdraw it."),
    UNKNOWN_PROPOSAL(Kind.UNKNOWN, "그런 제안이 없습니다.", "There is no such proposal.");

    private final Refusal refusal;

    IdentityProblem(Kind kind, String korean, String english) {
        this.refusal = new Refusal(kind, korean, english);
    }

    @Override
    public Refusal refusal() {
        return refusal;
    }
}
