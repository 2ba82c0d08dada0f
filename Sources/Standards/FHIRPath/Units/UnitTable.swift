/// The units that medicine uses, with their factors. Source of the figures: the Unified Code for Units of Measure,
/// version 2.1, tables 1 to 28 (unitsofmeasure.org).
enum UnitTable {
    /// A unit by its symbol; where it had a prefix only if it may have one.
    static func unit(_ symbol: String, prefixed: Bool = false) -> Unit? {
        if bases.contains(symbol) || (!prefixed && arbitrary.contains(symbol))
            || (prefixed && metricArbitrary.contains(symbol))
        {
            return Unit(
                numerator: Number(1), denominator: Number(1), dimensions: [symbol: 1])
        }
        if !prefixed, symbol == "[degF]" {
            return Unit(
                numerator: Number(5), denominator: Number(9), dimensions: ["K": 1],
                scale: .fahrenheit)
        }
        if symbol == "Cel" {
            return Unit(
                numerator: Number(1), denominator: Number(1), dimensions: ["K": 1],
                scale: .celsius)
        }
        guard let row = rows[symbol], !prefixed || row.isMetric else { return nil }
        guard let base = row.unit == "1" ? .one : Unit.parse(row.unit) else { return nil }
        let factor = Unit(
            numerator: row.numerator, denominator: row.denominator, dimensions: [:])
        return factor.multiplied(by: base)
    }

    static let prefixes: [String: (Number, Number)] = {
        let powers: [(String, Int)] = [
            ("P", 15), ("T", 12), ("G", 9), ("M", 6), ("k", 3), ("h", 2), ("da", 1), ("d", -1),
            ("c", -2), ("m", -3), ("u", -6), ("n", -9), ("p", -12), ("f", -15), ("a", -18),
        ]
        return Dictionary(
            uniqueKeysWithValues: powers.map { name, power in
                let size = Number(mantissa: Number.powers[abs(power)], scale: 0)
                return (name, power > 0 ? (size, Number(1)) : (Number(1), size))
            })
    }()

    /// The mole counts as a base unit: it is never to be compared with plain numbers.
    private static let bases: Set<String> = ["m", "s", "g", "rad", "K", "C", "cd", "mol", "bit"]

    private static let metricArbitrary: Set<String> = ["[iU]", "[IU]"]

    private static let arbitrary: Set<String> = Set(
        """
        [iU] [IU] [arb'U] [USP'U] [GPL'U] [MPL'U] [APL'U] [beth'U] [anti'Xa'U] [todd'U] [dye'U] [smgy'U] [bdsk'U] \
        [ka'U] [knk'U] [mclg'U] [tb'U] [CCID_50] [TCID_50] [EID_50] [PFU] [FFU] [CFU] [IR] [BAU] [AU] [Amb'a'1'U] \
        [PNU] [Lf] [D'ag'U] [FEU] [ELU] [EU] [S] [pH] [hnsf'U] B Np [mesh_i]
        """.split(separator: " ").map(String.init))

    struct Row: Sendable {
        var isMetric: Bool
        var numerator: Number
        var denominator: Number
        var unit: String
    }

    private static let rows: [String: Row] = {
        var rows: [String: Row] = [:]
        for line in text.split(separator: "\n") {
            let words = line.split(separator: " ").map(String.init)
            guard words.count == 4 else { continue }
            let parts = words[2].split(separator: ":")
            guard let numerator = parts.first.flatMap({ Number($0) }) else { continue }
            let denominator = parts.count == 2 ? Number(parts[1]) : Number(1)
            rows[words[0]] = Row(
                isMetric: words[1] == "metric", numerator: numerator,
                denominator: denominator ?? Number(1), unit: words[3])
        }
        return rows
    }()

    /// Symbol, whether it takes prefixes, factor (a fraction where it does not end), the unit it is a factor of.
    private static let text = """
        10* plain 10 1
        10^ plain 10 1
        [pi] plain 3.141592653589793238462643383 1
        % plain 0.01 1
        [ppth] plain 0.001 1
        [ppm] plain 0.000001 1
        [ppb] plain 0.000000001 1
        [pptr] plain 0.000000000001 1
        L metric 1 dm3
        l metric 1 dm3
        ar metric 100 m2
        t metric 1000000 g
        min plain 60 s
        h plain 3600 s
        d plain 86400 s
        wk plain 604800 s
        a plain 365.25 d
        a_j plain 365.25 d
        a_g plain 365.2425 d
        mo plain 30.4375 d
        mo_j plain 30.4375 d
        deg plain 3.141592653589793238462643383:180 rad
        ' plain 3.141592653589793238462643383:10800 rad
        '' plain 3.141592653589793238462643383:648000 rad
        sr metric 1 rad2
        Hz metric 1 s-1
        N metric 1 kg.m/s2
        Pa metric 1 N/m2
        J metric 1 N.m
        W metric 1 J/s
        A metric 1 C/s
        V metric 1 J/C
        F metric 1 C/V
        Ohm metric 1 V/A
        S metric 1 Ohm-1
        Wb metric 1 V.s
        T metric 1 Wb/m2
        H metric 1 Wb/A
        lm metric 1 cd.sr
        lx metric 1 lm/m2
        Bq metric 1 s-1
        Gy metric 1 J/kg
        Sv metric 1 J/kg
        kat metric 1 mol/s
        U metric 1 umol/min
        eq metric 1 mol
        osm metric 1 mol
        g% metric 1 g/dL
        bar metric 100000 Pa
        atm plain 101325 Pa
        m[Hg] metric 133322 Pa
        m[H2O] metric 9806.65 Pa
        [in_i'Hg] plain 3386.3788 Pa
        [in_i'H2O] plain 249.08891 Pa
        [psi] plain 1 [lbf_av]/[in_i]2
        [g] metric 9.80665 m/s2
        gf metric 1 g.[g]
        [lbf_av] plain 1 [lb_av].[g]
        dyn metric 1 g.cm/s2
        erg metric 1 dyn.cm
        P metric 1 dyn.s/cm2
        St metric 1 cm2/s
        cal metric 4.184 J
        cal_th metric 4.184 J
        [Cal] plain 1000 cal
        eV metric 0.00000000000000000016021766 J
        Ci metric 37000000000 Bq
        R metric 0.000258 C/kg
        RAD metric 0.01 Gy
        REM metric 0.01 Sv
        By metric 8 bit
        [in_i] plain 2.54 cm
        [ft_i] plain 30.48 cm
        [yd_i] plain 91.44 cm
        [mi_i] plain 160934.4 cm
        [nmi_i] plain 1852 m
        [kn_i] plain 1852 m/h
        [in_us] plain 100:3937 m
        [ft_us] plain 1200:3937 m
        [sin_i] plain 1 [in_i]2
        [sft_i] plain 1 [ft_i]2
        [syd_i] plain 1 [yd_i]2
        [cin_i] plain 1 [in_i]3
        [cft_i] plain 1 [ft_i]3
        [lb_av] plain 453.59237 g
        [oz_av] plain 28.349523125 g
        [dr_av] plain 1.7718451953125 g
        [gr] plain 64.79891 mg
        [stone_av] plain 6350.29318 g
        [ston_av] plain 907184.74 g
        [lb_tr] plain 373.2417216 g
        [oz_tr] plain 31.1034768 g
        [lb_ap] plain 373.2417216 g
        [oz_ap] plain 31.1034768 g
        [dr_ap] plain 3.8879346 g
        [sc_ap] plain 1.2959782 g
        [car_m] plain 0.2 g
        [gal_us] plain 3785.411784 mL
        [qt_us] plain 946.352946 mL
        [pt_us] plain 473.176473 mL
        [gil_us] plain 118.29411825 mL
        [foz_us] plain 29.5735295625 mL
        [fdr_us] plain 3.6966911953125 mL
        [min_us] plain 0.061611519921875 mL
        [cup_us] plain 236.5882365 mL
        [tbs_us] plain 14.78676478125 mL
        [tsp_us] plain 4.92892159375 mL
        [cup_m] plain 240 mL
        [tbs_m] plain 15 mL
        [tsp_m] plain 5 mL
        [foz_m] plain 30 mL
        [gal_br] plain 4546.09 mL
        [qt_br] plain 1136.5225 mL
        [pt_br] plain 568.26125 mL
        [foz_br] plain 28.4130625 mL
        [drp] plain 0.05 mL
        [Ch] plain 1:3 mm
        [diop] plain 1 m-1
        [HPF] plain 1 1
        [LPF] plain 100 1
        [MET] plain 3.5 mL/min/kg
        [acr_us] plain 62726400000:15499969 m2
        [degR] plain 5:9 K
        """
}
