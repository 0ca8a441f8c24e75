/** Bytes and texts of the credential: CBOR, COSE, Base45, digits, signatures. Not for users. */
@NullMarked
package dev.zhicheng.core.credential.internal;

import org.jspecify.annotations.NullMarked;
