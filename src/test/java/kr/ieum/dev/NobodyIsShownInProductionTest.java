package kr.ieum.dev;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class NobodyIsShownInProductionTest {
    /** There nothing stands around the application, even where the newcomer's ground is built in. */
    @Test
    void theGuideIsNotThereWithoutTheGround() {
        assertThat(new SampleGuide(Optional.empty()).isHere()).isFalse();
        assertThat(new SampleGuide(Optional.of("http://127.0.0.1:8082")).isHere())
                .isTrue();
    }
}
