package kr.ieum.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookAddressTest {
    private final WebhookAddress inProduction = new WebhookAddress(false);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "0.0.0.0",
                "10.1.2.3",
                "172.16.0.1",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "192.0.0.1",
                "192.0.2.1",
                "198.18.0.1",
                "198.51.100.1",
                "203.0.113.1",
                "224.0.0.1",
                "255.255.255.255",
                "::1",
                "::",
                "fe80::1",
                "fc00::1",
                "fd12:3456::1",
                "ff02::1",
                "2001:db8::1",
                "2002:a00:1::1",
                "2001::1",
                "64:ff9b::a00:1",
                "::ffff:10.0.0.1"
            })
    void noAddressInsideANetworkIsPublic(String address) throws UnknownHostException {
        assertThat(WebhookAddress.isPublic(InetAddress.getByName(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"8.8.8.8", "100.63.255.255", "172.32.0.1", "198.20.0.1", "2606:4700::1111"})
    void ordinaryAddressesArePublic(String address) throws UnknownHostException {
        assertThat(WebhookAddress.isPublic(InetAddress.getByName(address))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://8.8.8.8/hook",
                "https://127.0.0.1/hook",
                "https://10.0.0.1/hook",
                "https://[::1]/hook",
                "https://user@8.8.8.8/hook",
                "ftp://8.8.8.8/hook",
                "file:///etc/passwd",
                "not a url",
                "https://",
                "https://8.8.8.8/hook#part",
                "https://2130706433/",
                "https://0x7f000001/",
                "https://127.1/"
            })
    void inProductionNothingButAPublicHttpsAddressWillDo(String url) {
        assertThat(inProduction.objection(url)).isPresent();
    }

    @Test
    void aPublicHttpsAddressWillDo() {
        assertThat(inProduction.objection("https://8.8.8.8:8443/hook?x=1")).isEmpty();
    }

    @Test
    void theLoopbackWillDoOnTheNewcomersGroundOnly() {
        assertThat(new WebhookAddress(true).objection("http://127.0.0.1:9999/hook"))
                .isEmpty();
        assertThat(new WebhookAddress(true).objection("http://10.0.0.1/hook")).isPresent();
        assertThat(inProduction.objection("http://127.0.0.1:9999/hook")).isPresent();
    }
}
