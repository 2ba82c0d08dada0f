// A denial is not a sentence.
// expect: cannot convert value of type 'String' to specified type 'Denial'

import Cases

let denial: Denial = "The service is not needed."
