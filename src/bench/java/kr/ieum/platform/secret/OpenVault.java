package kr.ieum.platform.secret;

/** Hands the benchmark the product's own vault, so that the firms it makes are encrypted as the product does it. */
public final class OpenVault {
    private OpenVault() {}

    public static Vault of(String dataKey, String indexKey) {
        return new Vault(dataKey, indexKey);
    }
}
