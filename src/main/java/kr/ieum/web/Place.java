package kr.ieum.web;

import kr.ieum.identity.Duty;
import org.jspecify.annotations.Nullable;

/** A part of the site that the head of every page leads to. Another part is another line here. */
public enum Place {
    VOUCHERS(null, "/vouchers", "바우처", "Vouchers"),
    CHECK(null, "/check", "받을 수 있을까", "May I have one?"),
    SERVICES(null, "/services", "서비스 찾기", "Find services"),
    TASKS(Duty.FIRM_MEMBER, "/firm", "할 일", "My tasks"),
    ORDERS(Duty.FIRM_MEMBER, "/firm/orders", "이용계약", "Orders"),
    INBOX(Duty.FIRM_MEMBER, "/firm/inbox", "수신함", "Inbox"),
    SELLING(Duty.SUPPLIER_MEMBER, "/supplier", "할 일", "My tasks"),
    LISTINGS(Duty.SUPPLIER_MEMBER, "/supplier/listings", "내 상품", "My listings"),
    SOLD(Duty.SUPPLIER_MEMBER, "/supplier/orders", "판매한 계약", "Orders sold"),
    STATEMENT(Duty.SUPPLIER_MEMBER, "/supplier/statement", "정산서", "Statement"),
    REFERRED(Duty.PARTNER, "/partner", "받은 연계", "Referrals"),
    LINKS(Duty.PARTNER, "/partner/links", "성과 확인", "Claims of outputs"),
    REVIEWS(Duty.REVIEWER, "/staff", "심사", "Reviews"),
    SETTLEMENTS(Duty.FINANCE, "/staff/settlements", "정산", "Settlements"),
    AUDIT(Duty.AUDITOR, "/audit", "감사", "Audit"),
    ADMINISTRATION(Duty.ADMINISTRATOR, "/staff", "업무", "Work"),
    FIGURES(Duty.AUDITOR, "/staff/board", "성과판", "Board");

    private final @Nullable Duty duty;
    private final String path;
    private final String korean;
    private final String english;

    /** @param duty whose part it is; none when it is everybody's */
    Place(@Nullable Duty duty, String path, String korean, String english) {
        this.duty = duty;
        this.path = path;
        this.korean = korean;
        this.english = english;
    }

    boolean isFor(Here here) {
        return duty == null || here.has(duty);
    }

    /** Whether it is for some duty alone. */
    boolean isOwn() {
        return duty != null;
    }

    public String path() {
        return path;
    }

    public String name(Here here) {
        return here.english() ? english : korean;
    }

    public boolean isAt(Here here) {
        return here.path().equals(path);
    }
}
