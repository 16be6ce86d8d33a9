package kr.ieum.referral;

import jakarta.enterprise.context.ApplicationScoped;
import kr.ieum.platform.company.Province;
import kr.ieum.platform.database.Sql;
import kr.ieum.platform.problem.Words;

/** The places of each kind in a year, over all and by province. The database counts, so no two take the last one. */
@ApplicationScoped
class Quotas {
    private static final String ALL = "-";

    private final Sql sql;

    Quotas(Sql sql) {
        this.sql = sql;
    }

    /** @throws kr.ieum.platform.problem.Refused when there is no place left, over all or in the province */
    void take(ReferralKind kind, int year, Province province) {
        take(kind.code(), year, ALL, kind.quota().perYear(), new Words("", ""));
        Integer most = kind.quota().perProvince();
        if (most != null)
            take(
                    kind.code(),
                    year,
                    province.code(),
                    most,
                    new Words("(" + province.korean() + ")", " in " + province.english()));
    }

    void giveBack(ReferralKind kind, int year, Province province) {
        sql.update(
                "update referral.quota set used = used - 1 where kind = ? and year = ? and province in (?, ?) and used > 0",
                kind.code(),
                year,
                ALL,
                kind.quota().perProvince() == null ? ALL : province.code());
    }

    private void take(String kind, int year, String province, int most, Words where) {
        int taken = most < 1 ? 0 : sql.update("""
                insert into referral.quota as q (kind, year, province, used) values (?, ?, ?, 1)
                on conflict (kind, year, province) do update set used = q.used + 1 where q.used < ?""", kind, year, province, most);
        if (taken == 0) throw ReferralProblem.QUOTA_FULL.with("year", year, "most", most, "region", where);
    }
}
