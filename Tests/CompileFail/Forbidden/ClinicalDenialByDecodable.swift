// A denial is not Decodable: the journal's own decoder, which checks the attestation, is the only one.
// expect: requires that 'ClinicalDenial' conform to 'Decodable'

import Cases
import Foundation

func deny(_ data: Data) throws -> ClinicalDenial {
    try JSONDecoder().decode(ClinicalDenial.self, from: data)
}
