/**
 * Asks the National Tax Service (국세청 사업자등록정보 진위확인·상태조회, data.go.kr 15081808) whether a business goes on and
 * whether what it says of itself is true. It keeps nothing: every answer carries its time, and the caller keeps it as a
 * dated fact. No answer is an exception or a missing entry, never a pass. It is slow and may be down, so it stays out of
 * the paths where firms wait in a rush.
 */
@NullMarked
package kr.ieum.platform.taxoffice;

import org.jspecify.annotations.NullMarked;
