<<<<<<< HEAD
/** The routes without HTTP. */
=======
/** The API's parts that need no server to be tested. */
>>>>>>> api1
@NullMarked
package dev.gatehouse.server.api;

import org.jspecify.annotations.NullMarked;
