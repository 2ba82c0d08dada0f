// Medical need is no administrative ground.
// expect: type 'AdministrativeDenial.Ground' has no member 'notMedicallyNecessary'

import Cases

func deny(_ provision: Citation) throws -> AdministrativeDenial {
    try AdministrativeDenial(
        AdministrativeDenial.Ground.notMedicallyNecessary, provision: provision,
        levelOfService: .standard)
}
