package kr.ieum.platform.contract;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.tags.Tag;

/**
 * Who reads the contract. Operations are grouped by these, so that everybody finds all that is theirs in one place, and
 * a generated client has one class for each. Except for the first two they are called as the duties that the operations
 * ask for.
 */
enum Reader {
    ANYONE("누구나 (Public)", "로그인 없이"),
    LOGGED_IN("로그인한 사람 (Account)", "직무와 관계없이"),
    FIRM_MEMBER("수요기업 (Firm)", "신청하고 바우처로 사는 기업의 담당자"),
    SUPPLIER_MEMBER("공급기업 (Supplier)", "서비스를 등록하고 파는 기업의 담당자와 시스템"),
    REVIEWER("심사 (Reviewer)", "자격, 신청, 공급기업과 상품을 심사하는 담당자"),
    FINANCE("재무 (Finance)", "예산, 입금, 정산을 다루는 담당자"),
    AUDITOR("감사 (Auditor)", "모두 볼 수 있고 아무것도 바꾸지 않는 사람"),
    PARTNER("협력기관 (Partner)", "자기 기관에 연계된 것만 보는 사람"),
    ADMINISTRATOR("관리자 (Administrator)", "계정을 회사에 연결하는 사람");

    private final String title;
    private final String description;

    Reader(String title, String description) {
        this.title = title;
        this.description = description;
    }

    /** Everybody who may call the operation, from its security requirements. */
    static Set<Reader> of(Operation operation) {
        if (operation.getSecurity() == null || operation.getSecurity().isEmpty()) return EnumSet.of(ANYONE);
        Set<Reader> readers = operation.getSecurity().stream()
                .flatMap(requirement -> requirement.getSchemes().values().stream())
                .flatMap(List::stream)
                .map(Reader::valueOf)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Reader.class)));
        return readers.isEmpty() ? EnumSet.of(LOGGED_IN) : readers;
    }

    String title() {
        return title;
    }

    Tag tag() {
        return OASFactory.createTag().name(title).description(description);
    }
}
