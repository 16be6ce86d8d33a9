package kr.ieum.platform.bulk;

import kr.ieum.platform.problem.Kind;
import kr.ieum.platform.problem.ProblemType;
import kr.ieum.platform.problem.Refusal;

enum BulkProblem implements ProblemType {
    NO_LINES(Kind.UNPROCESSABLE, "보낸 파일에 내용이 없습니다.", "There is nothing in the file."),
    TOO_MANY_LINES(
            Kind.UNPROCESSABLE,
            "한 번에 {most}줄까지 보낼 수 있습니다. 이 줄부터는 읽지 않았습니다.",
            "{most} lines is the most at once. From this line on nothing was read.");

    private final Refusal refusal;

    BulkProblem(Kind kind, String korean, String english) {
        this.refusal = new Refusal(kind, korean, english);
    }

    @Override
    public Refusal refusal() {
        return refusal;
    }
}
