// An administrative denial has a ground, not words: no clinical reason gets into it.
// expect: cannot convert value of type 'String' to expected argument type 'AdministrativeDenial.Ground'

import Cases

func deny(_ provision: Citation) throws -> AdministrativeDenial {
    try AdministrativeDenial(
        "The service is not medically necessary.", provision: provision, levelOfService: .standard)
}
