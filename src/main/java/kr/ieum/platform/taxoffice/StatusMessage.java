package kr.ieum.platform.taxoffice;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The messages of {@code /status}, in the tax office's own words. */
final class StatusMessage {
    private StatusMessage() {}

    record Request(@JsonProperty("b_no") List<String> numbers) {}

    record Answer(
            @JsonProperty("status_code") @Nullable String statusCode,
            @Nullable List<@Nullable Row> data) {}

    record Row(
            @JsonProperty("b_no") @Nullable String number,
            @JsonProperty("b_stt_cd") @Nullable String stateCode,
            @JsonProperty("tax_type") @Nullable String taxType,
            @JsonProperty("tax_type_cd") @Nullable String taxTypeCode,
            @JsonProperty("end_dt") @Nullable String endDate) {}
}
