/**
 * The opening day, measured: {@code mvn -Pbench verify}. No part of the product and of no other build.
 *
 * <p>The packaged application runs as in production (its own process, settings by environment, real tokens checked, a
 * database user that owns nothing) on embedded PostgreSQL with fsync and synchronous_commit on. A {@link
 * kr.ieum.bench.Crowd}, a process of its own, drives it over HTTP on the loopback. In the same run and on the same
 * PostgreSQL, in a database of its own with the same tables, plain prepared JDBC writes the same rows: {@link
 * kr.ieum.bench.Mirror} copies them from what the product itself wrote for one request, so the two cannot drift apart.
 *
 * <p>One table tells the result, on the screen and in {@code target/bench/} as JSON and Markdown. A run that ends in a
 * wrong state (a place too many, an answer lost, a gap in the waiting list, a ledger or an audit trail that does not
 * verify) fails.
 *
 * <p>Sizes, with what the bars ask for by default: {@code -Dbench.firms=150000 -Dbench.places=15000
 * -Dbench.connections=64,256,10000 -Dbench.scenarios=admission,payment,mixed -Dbench.orders=4 -Dbench.rawSeconds=20
 * -Dbench.jvm=-Xmx1g} (options of the application's virtual machine). A quick look:
 *
 * <pre>mvn -Pbench verify -Dquick -Dbench.firms=3000 -Dbench.places=300 -Dbench.connections=64 -Dbench.rawSeconds=3</pre>
 *
 * <p>Whether 10,000 connections are borne, without the hour that the whole takes:
 *
 * <pre>mvn -Pbench verify -Dquick -Dbench.scenarios=admission -Dbench.firms=20000 -Dbench.places=2000
 *     -Dbench.connections=10000 -Dbench.rawSeconds=1</pre>
 *
 * It needs {@code ulimit -n} above 10,100.
 *
 * <p>Where the time goes in the application is told by a recording of the virtual machine:
 * {@code -Dbench.jvm="-Xmx1g -XX:StartFlightRecording=settings=profile,dumponexit=true"} leaves one for each start in
 * {@code target/bench/run}.
 *
 * <p>Scenarios: {@code admission}, every firm applies once in a round with fewer places, once for each number of
 * connections, always right after a start of the application; {@code payment}, the vouchers of one round are spent at
 * many suppliers; {@code mixed}, admission while every fourth firm comes back to look at its application; {@code stored}, admission
 * after years that have left {@code -Dbench.stored=10000000} applications and twice as many transfers;
 * {@code search} (only when asked for), everybody looks for a word in a large catalogue; {@code settlement} (only when
 * asked for), {@code -Dbench.settled=100000} orders are confirmed by the clock, which is killed half-way, then proposed and
 * approved, with nobody at the door; {@code planner} (only when asked for), {@code -Dbench.country=84000} made-up firms
 * are judged by the fullest rule set for staff who plan a round.
 *
 * <p>What is kept between runs under {@code target/bench}: the database server's directory (not its databases), keys and
 * signed tokens.
 */
@NullMarked
package kr.ieum.bench;

import org.jspecify.annotations.NullMarked;
