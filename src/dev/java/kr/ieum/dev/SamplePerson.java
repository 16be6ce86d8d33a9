package kr.ieum.dev;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Someone a newcomer can log in as. */
public record SamplePerson(
        String username,
        String name,
        LocalDate birthdate,
        List<String> duties,
        @Nullable String position,
        @Nullable String businessNumber,
        @Nullable String company,
        @Nullable String body,
        String does,
        String doesInEnglish) {

    /** What the identity provider says of this person beside the subject, which is the username. */
    public Map<String, Object> claims() {
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("name", name);
        claims.put("birthdate", birthdate.toString());
        claims.put("duties", duties);
        if (position != null) claims.put("position", position);
        if (businessNumber != null) claims.put("business_number", businessNumber);
        if (body != null) claims.put("partner_body", body);
        return claims;
    }
}
