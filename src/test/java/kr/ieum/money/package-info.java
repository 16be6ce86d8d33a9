/** What always holds of money, asked of the database in plain SQL, and ten thousand lives that try to break it. */
@org.jspecify.annotations.NullMarked
package kr.ieum.money;
