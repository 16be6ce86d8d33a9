package kr.ieum.catalogue;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Something a reviewer should look at. It refuses nothing by itself.
 *
 * @param ground the stable code of the reason, such as {@code EQUIPMENT} or {@code PRICE_ABOVE_CONTRACT}
 * @param found the words or figures it was found by
 */
@Schema(description = "심사자가 볼 점. 이것만으로 거절되지는 않습니다.")
public record Warning(
        @Schema(examples = "EQUIPMENT") String ground,
        @Schema(examples = "키오스크") String found) {}
