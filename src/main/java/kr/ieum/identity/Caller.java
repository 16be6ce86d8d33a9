package kr.ieum.identity;

import java.time.LocalDate;
import java.util.Set;
import kr.ieum.platform.company.BusinessNumber;
import kr.ieum.platform.problem.CommonProblem;
import org.jspecify.annotations.Nullable;

/**
 * Who does something.
 *
 * @param account the subject of the token, or {@code system:<job>} for work nobody asked for
 * @param company the business number the account is bound to, if any
 * @param address the network address the request came from
 * @param birthDate from the identity provider, if it tells; with the name it identifies a representative
 * @param position {@code CEO} or {@code STAFF} of the company, if the identity provider tells
 * @param body the public body a partner works at, such as {@code MSIT}, if the identity provider tells
 */
public record Caller(
        String account,
        String name,
        Set<Duty> duties,
        @Nullable BusinessNumber company,
        String address,
        @Nullable LocalDate birthDate,
        @Nullable String position,
        @Nullable String body) {

    /** A job of our own, which has no duty and no company. */
    public static Caller system(String job) {
        return new Caller("system:" + job, job, Set.of(), null, "-", null, null, null);
    }

    Caller boundTo(@Nullable BusinessNumber number) {
        return new Caller(account, name, duties, number, address, birthDate, position, body);
    }

    public boolean has(Duty duty) {
        return duties.contains(duty);
    }

    /** Whether this is somebody of the agency, who sees all companies. */
    public boolean isStaff() {
        return has(Duty.REVIEWER) || has(Duty.FINANCE) || has(Duty.AUDITOR) || has(Duty.ADMINISTRATOR);
    }

    /** Whether the caller acts for the company of that number. */
    public boolean actsFor(BusinessNumber number) {
        return number.equals(company);
    }

    /** @throws kr.ieum.platform.problem.Refused when the account is bound to no company */
    public BusinessNumber companyOrRefuse() {
        if (company == null) throw IdentityProblem.NO_COMPANY.with();
        return company;
    }

    /** Whether this is a partner of that public body: nobody else acts for it. */
    public boolean worksAt(String publicBody) {
        return has(Duty.PARTNER) && publicBody.equals(body);
    }

    /** @throws kr.ieum.platform.problem.Refused when it is not known which public body the account works at */
    public String bodyOrRefuse() {
        if (body == null) throw IdentityProblem.NO_BODY.with();
        return body;
    }

    /**
     * Lets through the company's own people and the agency's; to anybody else the thing does not exist.
     *
     * @throws kr.ieum.platform.problem.Refused with 404
     */
    public void mustSee(BusinessNumber owner) {
        if (!isStaff() && !actsFor(owner)) throw CommonProblem.NOT_FOUND.with();
    }

    /** As {@link #mustSee}, but only the company's own people. */
    public void mustBelongTo(BusinessNumber owner) {
        if (!actsFor(owner)) throw CommonProblem.NOT_FOUND.with();
    }
}
