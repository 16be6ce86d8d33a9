package kr.ieum.audit;

/** A header with the hash and the signature that were stored with it. */
record Block(BlockHeader header, byte[] hash, byte[] signature) {

    static Block sealed(BlockHeader header, SigningKey key) {
        byte[] hash = header.hash();
        return new Block(header, hash, key.sign(hash));
    }

    long number() {
        return header.number();
    }
}
