package kr.ieum.platform.taxoffice;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The messages of {@code /validate}, in the tax office's own words. */
final class ValidateMessage {
    private ValidateMessage() {}

    record Request(List<Business> businesses) {}

    /** Only the first three are asked for; the tax office compares what is not empty. */
    record Business(
            @JsonProperty("b_no") String number,
            @JsonProperty("start_dt") String startDate,
            @JsonProperty("p_nm") String representative,
            @JsonProperty("p_nm2") String foreignName,
            @JsonProperty("b_nm") String name,
            @JsonProperty("corp_no") String corporateNumber,
            @JsonProperty("b_sector") String sector,
            @JsonProperty("b_type") String type,
            @JsonProperty("b_adr") String address) {

        static Business of(String number, String startDate, String representative) {
            return new Business(number, startDate, representative, "", "", "", "", "", "");
        }
    }

    record Answer(
            @JsonProperty("status_code") @Nullable String statusCode,
            @Nullable List<@Nullable Row> data) {}

    record Row(
            @JsonProperty("b_no") @Nullable String number,
            @Nullable String valid,
            @JsonProperty("valid_msg") @Nullable String message,
            StatusMessage.@Nullable Row status) {}
}
