// These four are all: with a fifth, say a denial, this switch would not be exhaustive and would not compile. The same
// for the three grounds of an administrative denial.

import Cases

func name(_ result: AutomatedResult) -> String {
    switch result {
    case .approveAsRequested: "approve"
    case .notRequired: "not required"
    case .refer: "refer"
    case .administrativeDenial(let denial):
        switch denial.ground {
        case .noCoverageOnDate: "no coverage"
        case .excludedService: "excluded"
        case .noOutOfNetworkBenefit: "no out-of-network benefit"
        }
    }
}
