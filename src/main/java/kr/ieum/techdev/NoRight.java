package kr.ieum.techdev;

import kr.ieum.platform.problem.Words;

/** Why somebody may not sell what carries an output. */
public enum NoRight {
    OUTPUT_WITHDRAWN("부처가 성과를 철회했습니다", "the ministry has withdrawn the output"),
    RIGHTS_ENDED("성과의 권리가 끝났습니다", "the rights to the output have ended"),
    NEITHER_PERFORMED_NOR_LICENSED("과제를 수행하지 않았고 실시권도 없습니다", "neither performed the project nor holds a licence"),
    LICENCE_NOT_BEGUN("실시권 기간이 아직 시작하지 않았습니다", "the licence has not begun"),
    LICENCE_ENDED("실시권 기간이 끝났습니다", "the licence has ended");

    private final String korean;
    private final String english;

    NoRight(String korean, String english) {
        this.korean = korean;
        this.english = english;
    }

    public Words words() {
        return new Words(korean, english);
    }
}
