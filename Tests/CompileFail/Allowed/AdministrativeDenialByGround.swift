// What a machine may refuse, on a ground that takes no medical judgement.

import Cases

func deny(_ provision: Citation) throws -> AutomatedResult {
    .administrativeDenial(
        try AdministrativeDenial(
            .excludedService, provision: provision, levelOfService: .standard))
}
