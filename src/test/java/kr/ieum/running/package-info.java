/**
 * Ieum as it runs in production. What {@code docker/} says is checked in every build; with {@code mvn -Pkeycloak verify}
 * two packaged instances run on one PostgreSQL beside a real Keycloak.
 */
@NullMarked
package kr.ieum.running;

import org.jspecify.annotations.NullMarked;
