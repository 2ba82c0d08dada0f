import Portal

extension DemoHints {
    /// What a newcomer may try with the sample book. A test holds that the registry knows all of it.
    static func larkspur(cases: [DemoHints.Case]) -> DemoHints {
        DemoHints(
            introduction: """
                It is open on this machine only. Its clock started at three in the afternoon on March 10, 2026, \
                and nothing is kept when it ends.
                """,
            members: [
                Member(
                    id: "LKS-1001", name: "Marisol Delgado", birthDate: "1979-04-12",
                    plan: "Larkspur Choice PPO", note: "$300 of the deductible are left"),
                Member(
                    id: "LKS-1006", name: "Nora Lindqvist", birthDate: "1990-02-14",
                    plan: "Larkspur Choice PPO", note: "covered to the end of 2026"),
                Member(
                    id: "LKS-1005", name: "Dale Pruitt", birthDate: "1972-11-03",
                    plan: "Larkspur Choice PPO", note: "coverage has lapsed"),
                Member(
                    id: "TTW-2001", name: "Stan Kowalczyk", birthDate: "1968-07-07",
                    plan: "Tuscarawas Tool Works", note: "self-funded, run by an administrator"),
                Member(
                    id: "LMA-3001", name: "Harold Ferris", birthDate: "1948-05-19",
                    plan: "Larkspur Medicare Advantage"),
                Member(
                    id: "LCP-4001", name: "Tyler Moss", birthDate: "2014-01-09",
                    plan: "Larkspur Community Plan", note: "Medicaid, a child"),
                Member(
                    id: "GMD-5001", name: "Wilma Castle", birthDate: "1944-04-04",
                    plan: "Original Medicare, equipment"),
            ],
            providers: [
                Provider(id: "2000101016", name: "Adaeze Nwosu MD", note: "in every network"),
                Provider(
                    id: "2000101032", name: "Buckeye Home Equipment", note: "in every network"),
                Provider(id: "2000101057", name: "Riverbend Hospital", note: "in every network"),
                Provider(
                    id: "2000101065", name: "Riverbend Outpatient Radiology",
                    note: "in every network"),
                Provider(id: "2000101099", name: "Far Shore Hospital", note: "in none"),
            ],
            reviewers: [
                Reviewer(
                    id: "okafor", accessKey: "demo-okafor-key-4d1c9a72",
                    name: "Dr. Chidi Okafor", note: "physician: may approve and deny"),
                Reviewer(
                    id: "brandt", accessKey: "demo-brandt-key-c05a9e44", name: "Lena Brandt RN",
                    note: "nurse: may approve, not deny"),
                Reviewer(
                    id: "whitlock", accessKey: "demo-whitlock-key-71bb3d",
                    name: "Dr. Edgar Whitlock", note: "licence expired: is refused"),
            ],
            lookUps: lookUps, cases: cases)
    }

    private static let lookUps = [
        LookUp(title: "Imaging, PPO: a vendor decides", code: "72148", member: "LKS-1001"),
        LookUp(
            title: "A breathing device, PPO: the plan decides, by a policy", code: "E0601",
            member: "LKS-1006"),
        LookUp(
            title: "A knee replacement, PPO: depends on the place of service", code: "27447",
            member: "LKS-1001"),
        LookUp(
            title: "A power wheelchair, Original Medicare", code: "K0823", member: "GMD-5001"),
        LookUp(title: "An office visit: nothing needed", code: "99213", member: "LKS-1001"),
        LookUp(title: "Exercise equipment: excluded", code: "A9300", member: "LKS-1001"),
        LookUp(title: "Coverage that has lapsed", code: "E0601", member: "LKS-1005"),
    ]
}
