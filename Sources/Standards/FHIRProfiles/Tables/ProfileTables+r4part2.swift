// Made by Tools/fhir_profiles.py from the definitions of FHIR R4 (4.0.1); not to be changed by hand.

extension ProfileTables {
    /// Types of FHIR R4, part 2 of 12.
    static let r4part2 = """
        set ucum-units http://unitsofmeasure.org % %/100{WBC} %{0to3Hours} %{Abnormal} %{Activity} %{BasalActivity} \
        %{Binding} %{Blockade} %{Carboxyhemoglobin} %{Conversion} %{Cound} %{EosSeen} %{Excretion} %{Fat} \
        %{FetalErythrocytes} %{Hemoglobin} %{HemoglobinA1C} %{HemoglobinSaturation} %{Hemolysis} %{HumanResponse} \
        %{Index} %{Inhibition} %{Live} %{Negative Control} %{Normal} %{NormalControl} %{NormalPooledPlasma} \
        %{ofAvailable} %{ofBacteria} %{OfLymphocytes} %{OfWBCs} %{Oxygen} %{Positive} %{Precipitate} %{Reactivity} \
        %{response} %{risk} %{SpermMotility} %{Total} %{TotalProtein} %{Tot'Cholesterol} %{Tot'Hgb} %{Uptake} %{vol} \
        %{WeightToWeight} /(12.h) /[arb'U] /[HPF] /[iU] /[LPF] /{Entity} /{oif} /{Specimen} /{tot} /10*10 /10*12 \
        /10*12{rbc} /10*6 /10*9 /100 /100{cells} /100{neutrophils} /100{spermatozoa} /100{WBC} /100{WBCs} /a \
        /cm[H2O] /d /dL /g /g{creat} /g{hgb} /g{tot'nit} /g{tot'prot} /g{wet'tis} /h /kg /kg{body'wt} /L /m2 /mg \
        /min /mL /mm3 /mmol /mo /s /U /ug /uL /wk [APL'U] [APL'U]/mL [arb'U] [arb'U]/L [arb'U]/mL [AU] [BAU] \
        [beth'U] [CFU] [CFU]/L [CFU]/mL [Ch] [cin_i] [cup_us] [degF] [dr_av] [drp] [drp]/[HPF] [drp]/h [drp]/min \
        [drp]/mL [drp]/s [fdr_us] [foz_br] [foz_us] [ft_i] [fth_i] [gal_br] [gal_us] [GPL'U] [gr] [in_i] [iU] \
        [IU]/(2.h) [IU]/(24.h) [IU]/10*9{RBCs} [IU]/d [IU]/dL [IU]/g [IU]/g{Hb} [iU]/g{Hgb} [IU]/h [IU]/kg [IU]/kg/d \
        [IU]/L [IU]/min [IU]/mL [lb_av] [mi_i] [mi_us] [min_us] [MPL'U] [nmi_i] [oz_av] [oz_tr] [pH] [pi].rad/min \
        [ppb] [ppm] [ppm]{v/v} [pptr] [ppth] [psi] [pt_br] [qt_br] [qt_us] [sft_i] [sin_i] [ston_av] [syd_i] \
        [tbs_us] [tb'U] [todd'U] [tsp_us] [yd_i] {# of calculi} {# of donor informative markers} {# of fetuses} {# \
        of informative markers} {#} {2 or 3 times}/d {3 times}/d {4 times}/d {5 times}/d {absorbance} {Absorbance'U} \
        {Absorbance'U}/mL {activity} {ActivityCoefficient} {AHF'U} {AntibodyResponse'U} {Applicator} {APS'U} \
        {AspirinReaction'U} {Bead} {Beats}/min {Bottle} {Bowls}/d {Breaths}/min {CAE'U} {CagRepeat} {Can} {Cans}/wk \
        {Capsule} {Cell} {cells} {cells}/[HPF] {Cells}/mL {cells}/uL {CfTiter} {cfu} {cfu}/mL {CGG_repeats} {CGG} \
        {CH100'U} {clock time} {clock_time} {ComplementActivityEnzyme'U} {ComplementCH100'U} {ComplementCH50'U} \
        {copies}/mL {copies}/ug {Copies}/uL {Count} {Counts}/min {Dalton} {DdTiter} {DeltaOpticalDensity} {Dilution} \
        {Disintegrations}/min {Dose} {Drinks}/d {Each} {Ehrlich'U} {Ehrlich'U}/(2.h) {Ehrlich'U}/100.g {Ehrlich'U}/d \
        {Ehrlich'U}/dL {Ehrlich'U}/mL {EIAIndex} {EIATiter} {EIA'U} {EIA'U}/U {ElisaIndex} {ELISA'U} {Elisa'U}/mL \
        {ElisaValue} {ERY}/uL {Events} {FluorescenceIntensity'U} U{G} {GliadinIndexValue} {G-PortionPhospholipids} \
        {HaTiter} {IfaIndex} {IfaTiter} {IgAAntiphosphatidyleserine'U} {IgAPhospholipid'U} \
        {IgGAntiphosphatidyleserine'U} {IgGIndex} {IgMAntiphosphatidyleserine'U} {IgMIndex} {ImmuneComplex'U} \
        {ImmuneStatusRatio} {Immunity} {Index_val} {index} {IndexValue} {InhaledTobaccoUseAmountYears} \
        {InhaledTobaccoUsePacks}/d {INR} {INR'unit} {JDF'U} {JDF'U}/L {JuvenileDiabetesFound'U} {KCT'U} {KRONU'U}/L \
        {KRONU'U}/mL {lgCopies}/ml {log_copies}/mL {log_IU}/mL {LymeIndexValue} {M.o.M.} {M.o.M} {Markers} {minidrp} \
        {Molecule}/{Platelet} {M-PortionPhospholipids} {MPS'U} {MPS'U}/mL {MultOfMean} {NonspecificOunce} {Number} \
        {OD_unit} {Once}/d {OpticalDensity} {OpticalDensityIndex} {OpticalDensityRatio} {P2Y12 Reaction Units} \
        {Package} {Packs}/d {PackYears} {Patch} {Percentile} {Pill} {Pouches}/wk {RadioactiveT3UptakeRatio} {ratio} \
        {RBC}/uL {RecTiter} {Relative'U} {RelativeViscosity} {RPI'U} {RubellaVirus} {SatIndex} {Scoop} {ScoreOf} \
        {shift} {spermatozoa}/mL {spray} {StandardDeviation} {StandardIgA'U} {StandardIgG'U} {StandardIgM'U} \
        {StdDeviation'U} {StimulatingIndex} {Streptozyme'U} {ThyroxinUptake'U} {TIBC'U} {Times}/wk {Tine'U} {titer} \
        {ToxoplasmaIndexValue} {Vial} {Volume}/{Vvolume} {WeeksDays} {WhiteBloodCell} 1/d 1/min 10*12/L 10*3 \
        10*3.{RBC} 10*3.U 10*3/L 10*3/mL 10*3/uL 10*3{Copies}/mL 10*-3{Polarization'U} 10*5 10*6 10*6.[iU] \
        10*6.eq/mL 10*6.U 10*6/{Specimen} 10*6/kg 10*6/L 10*6/mL 10*6/mm3 10*6/uL 10*-6{Immunofluorescence'U} 10*8 \
        10*9/L 10*9/mL 10*9/uL 10.L/(min.m2) 10.L/min 10.uN.s/(cm.m2) 10.uN.s/cm 10.uN.s/cm2 a A/m att bar Cel cg cL \
        cm cm[H2O] cm[H2O]/(s.m) cm[H2O]/L/s cm[Hg] cm2 cm2/s cm3 cP cSt d dB deg deg/s dg dL dm dm2/s2 eq eq/L \
        eq/mL eq/mmol eq/umol erg eV fg fL fL/nL fm fmol fmol/g fmol/L fmol/mg fmol/mL g g.m g.m/({hb}.m2) g.m/{hb} \
        g/(100.g) g/(12.h) g/(24.h) g/(3.d) g/(4.h) g/(48.h) g/(5.h) g/(6.h) g/(72.h) g/(8.h) g/(8.kg.h) g/(kg.h) \
        g/(kg.min) g/{TotalWeight} g/d g/dL g/g g/g{Cre} g/g{creat} g/g{tissue} g/h g/h/m2 g/kg g/kg/d g/L g/m2 g/mg \
        g/min g/mL g/mmol g/mmol{creat} g/mol GBq h hL Hz J J/L K K/W k[IU]/L k[IU]/mL kat/kg kat/L kBq kcal \
        kcal/(8.h) kcal/h kg kg.m/s kg/(s.m2) kg/h kg/L kg/m2 kg/m3 kg/min kg/mol kg/s kL km kPa ks kU/g kU/h kU/L \
        kU/mL L L.s2/s L/(8.h) L/(min.m2) L/d L/h L/kg L/L L/min L/s lm/m2 m m/s m/s2 m[iU] m[IU]/L m[IU]/mL m2 m2/s \
        m3/s mA mbar mbar.s/L MBq mCi meq meq/(12.h) meq/(2.h) meq/(24.h) meq/(8.h) meq/(8.h.kg) meq/(kg.d) \
        meq/{Specimen} meq/d meq/dL meq/g meq/g{Cre} meq/h meq/kg meq/kg/h meq/kg/min meq/L meq/m2 meq/min meq/mL mg \
        mg/(10.h) mg/(12.h) mg/(18.h) mg/(2.h) mg/(24.h) mg/(72.h) mg/(8.h) mg/(8.h.kg) mg/(kg.h) mg/{Hgb}/g \
        mg/{Specimen} mg/{Tot'Volume} mg/{Volume} mg/d mg/d/(173.10*-2.m2) mg/dL mg/g mg/g{Cre} mg/g{creat} mg/h \
        mg/kg mg/kg/(24.h) mg/kg/d mg/kg/min mg/L mg/m2 mg/m3 mg/mg mg/mg{cre} mg/min mg/mL mg/mmol mg/mmol{Cre} \
        mg/mmol{creat} mg/wk mg{Phenylketones}/dL min mL mL/({h'b}.m2) mL/(10.h) mL/(12.h) mL/(2.h) mL/(24.h) \
        mL/(4.h) mL/(72.h) mL/(8.h) mL/(kg.min) mL/[sin_i] mL/{h'b} mL/cm[H2O] mL/d mL/dL mL/h mL/kg mL/kg/(8.h) \
        mL/kg/d mL/kg/h mL/kg/min mL/L mL/m2 mL/mbar mL/min mL/min/(173.10*-2.m2) mL/min/{1.73_m2} mL/min/m2 mL/mm \
        mL/s mm mm/h mm/min mm[H2O] mm[Hg] mm2 mm3 mmol mmol/(12.h) mmol/(18.h) mmol/(2.h) mmol/(24.h) mmol/(6.h) \
        mmol/(8.h) mmol/(8.h.kg) mmol/{Tot'Volume} mmol/d mmol/dL mmol/g mmol/g{creat} mmol/g{hemoglobin} mmol/h \
        mmol/h/mg{Hb} mmol/h/mg{protein} mmol/kg mmol/kg/d mmol/kg/h mmol/kg/min mmol/kg{H2O} mmol/L mmol/L/s mmol/m \
        mmol/m2 mmol/min mmol/mmol mmol/mol mmol/mol{creat} mmol/s/L mo mol mol/d mol/kg mol/kg/s mol/L mol/m3 \
        mol/mL mol/mol mol/mol{creat} mol/s mosm mosm/kg mosm/L mPa ms mU mU/g mU/g{Hgb} mU/L mU/mg mU/mg{Cre} \
        mU/min mU/mL mU/mL/min mU/mmol{creatinine} mU/mmol{RBCs} mV N N.cm N.s nCi ng ng/(24.h) ng/(8.h) ng/(8.h.kg) \
        ng/(kg.d) ng/(kg.h) ng/(kg.min) ng/10*6 ng/d ng/dL ng/dL/h ng/g ng/g{Cre} ng/g{creat} ng/h ng/kg ng/kg/(8.h) \
        ng/kg/h ng/kg/min ng/L ng/m2 ng/mg ng/mg/h ng/mg{Protein} ng/min ng/mL ng/mL/h ng/mL{rbc} ng/s nkat nL nm \
        nm/s/L nmol nmol/(24.h) nmol/d nmol/dL nmol/g nmol/g{Cre} nmol/g{creat} nmol/g{dry_wt} nmol/h/L \
        nmol/h/mg{protein} nmol/h/mL nmol/L nmol/L/mmol{creat} nmol/L/s nmol/L{RBCs} nmol/m/mg{protein} nmol/mg \
        nmol/mg/h nmol/min/mg{hemoglobin} nmol/min/mg{protein} nmol/min/mL nmol/mL nmol/mL/h nmol/mL/min nmol/mmol \
        nmol/mmol{Cre} nmol/mmol{creat} nmol/mol nmol/nmol nmol/s nmol/s/L nmol/umol{creat} ns Ohm osm/kg osm/L Pa \
        pg pg/dL pg/L pg/mg pg/mL pg/mm pkat pL pm pmol pmol/d pmol/dL pmol/g pmol/h/mg{protein} pmol/h/mL pmol/L \
        pmol/mg{protein} pmol/min pmol/min/mg{protein} pmol/mL pmol/mmol pmol/mmol{creat} pmol/mol pmol/umol \
        pmol/umol{creat} ps pT s St t U U/(1.h) U/(12.h) U/(18.h) U/(2.h) U/(24.h) U/10*10{cells} U/10*12 U/10*6 \
        U/10*9 U/d U/dL U/g U/g{Cre} U/g{Hb} U/g{hemoglobin} U/g{Hgb} U/h U/kg/h U/kg{Hb} U/kg{hemoglobin} U/L U/min \
        U/mL U/mL{RBC} U/mL{RBCs} U/mmol{creat} U/mol U/s U/umol u[IU] u[IU]/L u[IU]/mL ueq ueq/L ueq/mL ug \
        ug/(24.h) ug/(8.h) ug/(kg.d) ug/(kg.h) ug/{Specimen} ug/{TotalVolume} ug/d ug/dL ug/dL{rbc} ug/g ug/g{Cre} \
        ug/g{creat} ug/g{DryWeight} ug/g{Hgb} ug/g{Tissue} ug/h ug/kg ug/kg/(8.h) ug/kg/d ug/kg/h ug/kg/min ug/L \
        ug/L/(24.h) ug/L{DDU} ug/m2 ug/mg ug/mg{Cre} ug/mg{creat} ug/min ug/mL ug/mL{FEU} ug/mmol ug/ng ug{T4}/dL \
        ukat uL uL/(2.h) uL/h um um/s umol umol/(24.h) umol/d umol/dL umol/g umol/g{Cre} umol/g{creat} umol/g{Hb} \
        umol/g{hemoglobin} umol/g{Hgb} umol/h umol/h/g umol/h/L umol/h/mg{protein} umol/kg umol/L umol/L/h \
        umol/L{rbc} umol/m umol/mg umol/mg{Cre} umol/min umol/min/g umol/min/g{prot} umol/min/g{protein} umol/min/L \
        umol/mL umol/mL/min umol/mmol umol/mol umol/mol{Cre} umol/mol{creat} umol/mol{Hb} umol/umol uOhm us uU uU/g \
        uU/L uU/mL uV V wk 10.uN.s/(cm5.m2) 10*4/uL 24.h A {ARU} atm ag/{cell} Bq {binding_index} [bdsk'U] \
        {CAG_repeats} cal cm[H2O]/s/m {delta_OD} {copies} {count} {CPM} {CPM}/10*3{cell} daL/min daL/min/m2 \
        {dilution} dyn.s/cm dyn.s/(cm.m2) {EIA_index} {EIA_titer} {EV} U/10 U/10*10 U/(10.g){feces} U/g{creat} \
        U/g{protein} U{25Cel}/L U{37Cel}/L U/10*12{RBCs} F fmol/mg{cytosol_protein} fmol/mg{protein} {FIU} \
        {fraction} {GAA_repeats} {genomes}/mL {Globules}/[HPF] g.m/{beat} g{creat} g{Hb} g{total_nit} g{total_prot} \
        g{wet_tissue} g/kg/(8.h) g/(8.h){shift} g/cm3 g/g{globulin} g/kg/(8.h){shift} g/kg/h g/kg/min g/mol{creat} \
        g/{specimen} g/{total_output} g/{total_weight} Gy {beats}/min H [HPF] [GPL'U]/mL {GPS'U} [MPL'U]/mL {ISR} \
        {IFA_index} {IFA_titer} [in_i'H2O] {index_val} {HA_titer} [IU] [IU]/L{37Cel} [IU]/mg{creat} kat kU \
        kU/L{class} kcal/d kcal/kg/(24.h) kcal/[oz_av] [ka'U] L/(24.h) L/s/s2 {Log_copies}/mL {Log_IU} {Log_IU}/mL \
        {Log} [LPF] lm lm.m2 {Lyme_index_value} [mclg'U] Ms ug/g{feces} ug{FEU}/mL ug/(100.g) ug/m3 ug/dL{RBCs} \
        ug/g{dry_tissue} ug/g{dry_wt} ug/g{hair} ug/g{Hb} ug/g{tissue} ug/L{RBCs} ug/mL{class} ug/mL{eqv} \
        ug/mmol{creat} ug/{specimen} ug/[sft_i] umol{BCE}/mol umol/(2.h) umol/(8.h) umol/dL{GF} umol/kg{feces} \
        umol/L{RBCs} umol/umol{creat} umol/mg{creat} umol/mmol{creat} umol/min/g{mucosa} mU/mmol{creat} mU/g{Hb} \
        mU/g{protein}
        set udi-entry-type http://hl7.org/fhir/udi-entry-type barcode rfid manual card self-reported unknown
        set units-of-time http://unitsofmeasure.org s min h d wk mo a
        set v3-ConfidentialityClassification http://terminology.hl7.org/CodeSystem/v3-Confidentiality U L M N R V
        set variable-type http://hl7.org/fhir/variable-type dichotomous continuous descriptive
        set verificationresult-status http://hl7.org/fhir/CodeSystem/status attested validated in-process \
        req-revalid val-fail reval-fail
        set versioning-policy http://hl7.org/fhir/versioning-policy no-version versioned versioned-update
        set vision-base-codes http://hl7.org/fhir/vision-base-codes up down in out
        set vision-eye-codes http://hl7.org/fhir/vision-eye-codes right left
        rule age-1 (code.exists() or value.empty()) and (system.empty() or system = %ucum) and (value.empty() or \
        value.hasValue().not() or value > 0)
        rule ait-1 verificationStatus.coding.where(system = \
        'http://terminology.hl7.org/CodeSystem/allergyintolerance-verification' and code = \
        'entered-in-error').exists() or clinicalStatus.exists()
        rule ait-2 verificationStatus.coding.where(system = \
        'http://terminology.hl7.org/CodeSystem/allergyintolerance-verification' and code = \
        'entered-in-error').empty() or clinicalStatus.empty()
        rule app-1 type.exists() or actor.exists()
        rule app-2 start.exists() = end.exists()
        rule app-3 (start.exists() and end.exists()) or (status in ('proposed' | 'cancelled' | 'waitlist'))
        rule app-4 Appointment.cancelationReason.exists() implies (Appointment.status='no-show' or \
        Appointment.status='cancelled')
        rule apr-1 participantType.exists() or actor.exists()
        rule att-1 data.empty() or contentType.exists()
        rule bdl-1 total.empty() or (type = 'searchset') or (type = 'history')
        rule bdl-10 type = 'document' implies (timestamp.hasValue())
        rule bdl-11 type = 'document' implies entry.first().resource.is(Composition)
        rule bdl-12 type = 'message' implies entry.first().resource.is(MessageHeader)
        rule bdl-2 entry.search.empty() or (type = 'searchset')
        rule bdl-3 entry.all(request.exists() = (%resource.type = 'batch' or %resource.type = 'transaction' or \
        %resource.type = 'history'))
        rule bdl-4 entry.all(response.exists() = (%resource.type = 'batch-response' or %resource.type = \
        'transaction-response' or %resource.type = 'history'))
        rule bdl-5 resource.exists() or request.exists() or response.exists()
        rule bdl-7 (type = 'history') or \
        entry.where(fullUrl.exists()).select(fullUrl&resource.meta.versionId).isDistinct()
        rule bdl-8 fullUrl.contains('/_history/').not()
        rule bdl-9 type = 'document' implies (identifier.system.exists() and identifier.value.exists())
        rule ces-1 category.exists() xor productOrService.exists()
        rule cmd-1 comment.exists() or equivalence.empty() or ((equivalence != 'narrower') and (equivalence != \
        'inexact'))
        rule cmd-2 (mode = 'fixed') implies code.exists()
        rule cmd-3 (mode = 'other-map') implies url.exists()
        rule cmp-1 text.exists() or entry.exists() or section.exists()
        rule cmp-2 emptyReason.empty() or entry.empty()
        rule cnt-3 (code.exists() or value.empty()) and (system.empty() or system = %ucum) and (code.empty() or code \
        = '1') and (value.empty() or value.hasValue().not() or value.toString().contains('.').not())
        rule con-1 summary.exists() or assessment.exists()
        rule con-2 code.exists() or detail.exists()
        rule con-4 abatement.empty() or \
        clinicalStatus.coding.where(system='http://terminology.hl7.org/CodeSystem/condition-clinical' and \
        (code='resolved' or code='remission' or code='inactive')).exists()
        rule con-5 \
        verificationStatus.coding.where(system='http://terminology.hl7.org/CodeSystem/condition-ver-status' and \
        code='entered-in-error').empty() or clinicalStatus.empty()
        rule cpb-1 rest.exists() or messaging.exists() or document.exists()
        rule cpb-12 searchParam.select(name).isDistinct()
        rule cpb-14 (kind != 'instance') or implementation.exists()
        rule cpb-15 (kind != 'capability') or (implementation.exists().not() and software.exists())
        rule cpb-16 (kind!='requirements') or (implementation.exists().not() and software.exists().not())
        rule cpb-2 (description.count() + software.count() + implementation.count()) > 0
        rule cpb-3 messaging.endpoint.empty() or kind = 'instance'
        rule cpb-7 document.select(profile&mode).isDistinct()
        rule cpb-9 resource.select(type).isDistinct()
        rule cpl-3 detail.empty() or reference.empty()
        rule cpt-2 value.empty() or system.exists()
        rule csd-1 concept.code.combine($this.descendants().concept.code).isDistinct()
        rule ctm-1 onBehalfOf.exists() implies (member.resolve().iif(empty(), true, ofType(Practitioner).exists()))
        rule dis-1 (code.exists() or value.empty()) and (system.empty() or system = %ucum)
        rule drq-1 path.exists() xor searchParam.exists()
        rule drq-2 path.exists() xor searchParam.exists()
        rule drt-1 code.exists() implies ((system = %ucum) and value.exists())
        rule eld-1 discriminator.exists() or description.exists()
        rule eld-11 binding.empty() or type.code.empty() or type.select((code = 'code') or (code = 'Coding') or \
        (code='CodeableConcept') or (code = 'Quantity') or (code = 'string') or (code = 'uri')).exists()
        rule eld-12 valueSet.exists() implies (valueSet.startsWith('http:') or valueSet.startsWith('https') or \
        valueSet.startsWith('urn:'))
        rule eld-13 type.select(code).isDistinct()
        rule eld-14 constraint.select(key).isDistinct()
        rule eld-15 defaultValue.empty() or meaningWhenMissing.empty()
        rule eld-16 sliceName.empty() or sliceName.matches('^[a-zA-Z0-9\\\\/\\\\-_\\\\[\\\\]\\\\@]+$')
        rule eld-17 (code='Reference' or code = 'canonical') or targetProfile.empty()
        rule eld-18 (isModifier.exists() and isModifier) implies isModifierReason.exists()
        rule eld-19 \
        path.matches('[^\\\\s\\\\.,:;\\\\\\'"\\\\/|?!@#$%&*()\\\\[\\\\]{}]{1,64}(\\\\.[^\\\\s\\\\.,:;\\\\\\'"\\\\/|?!@#$%&*()\\\\[\\\\]{}]{1,64}(\\\\[x\\\\])?(\\\\:[^\\\\s\\\\.]+)?)*')
        rule eld-2 min.empty() or max.empty() or (max = '*') or iif(max != '*', min <= max.toInteger())
        rule eld-22 sliceIsConstraining.exists() implies sliceName.exists()
        rule eld-3 empty() or ($this = '*') or (toInteger() >= 0)
        rule eld-4 aggregation.empty() or (code = 'Reference') or (code = 'canonical')
        rule eld-5 contentReference.empty() or (type.empty() and defaultValue.empty() and fixed.empty() and \
        pattern.empty() and example.empty() and minValue.empty() and maxValue.empty() and maxLength.empty() and \
        binding.empty())
        rule eld-6 fixed.empty() or (type.count() <= 1)
        rule eld-7 pattern.empty() or (type.count() <= 1)
        rule eld-8 pattern.empty() or fixed.empty()
        rule exp-1 expression.exists() or reference.exists()
        rule fhs-1 age.empty() or born.empty()
        rule fhs-2 age.exists() or estimatedAge.empty()
        rule gol-1 (detail.exists() and measure.exists()) or detail.exists().not()
        rule grp-1 member.empty() or (actual = true)
        rule ig-1 resource.groupingId.all(%context.grouping.id contains $this)
        rule ig-2 definition.resource.fhirVersion.all(%context.fhirVersion contains $this)
        rule imm-1 documentType.exists() or reference.exists()
        rule imr-1 vaccineCode.exists() or targetDisease.exists()
        rule inv-1 (part.exists() and value.empty() and resource.empty()) or (part.empty() and (value.exists() xor \
        resource.exists()))
        rule inv-1/2 lastModified.exists().not() or authoredOn.exists().not() or lastModified >= authoredOn
        rule inv-1/3 operation.exists() xor assert.exists()
        rule inv-2 operation.exists() xor assert.exists()
        rule ipn-1 (identifier.count() + name.count()) > 0
        rule lnk-1 item.count()>1
        rule lst-1 emptyReason.empty() or entry.empty()
        rule lst-2 mode = 'changes' or entry.deleted.empty()
        rule lst-3 mode = 'working' or entry.date.empty()
        rule mad-1 dose.exists() or rate.exists()
        rule md-1 max='*' or (max.toInteger() > 0)
        rule mdd-1 whenHandedOver.empty() or whenPrepared.empty() or whenHandedOver >= whenPrepared
        rule mea-1 group.stratifier.all((code | description | criteria).exists() xor component.exists())
        rule mrp-1 (type != 'data-collection') or group.exists().not()
        rule mrp-2 group.stratifier.stratum.all(value.exists() xor component.exists())
        rule msq-3 coordinateSystem = 1 or coordinateSystem = 0
        rule msq-5 (chromosome.empty() and genomeBuild.empty()) or (chromosome.exists() and genomeBuild.exists())
        rule msq-6 (genomeBuild.count()+referenceSeqId.count()+ referenceSeqPointer.count()+ \
        referenceSeqString.count()) = 1
        rule nsd-1 kind != 'root' or uniqueId.all(type != 'uuid')
        rule nsd-2 uniqueId.where(preferred = true).select(type).isDistinct()
        rule obs-3 low.exists() or high.exists() or text.exists()
        rule obs-6 dataAbsentReason.empty() or value.empty()
        rule obs-7 value.empty() or component.code.where(coding.intersect(%resource.code.coding).exists()).empty()
        rule opd-1 type.exists() or part.exists()
        rule opd-2 searchType.exists() implies type = 'string'
        rule opd-3 targetProfile.exists() implies (type = 'Reference' or type = 'canonical')
        rule org-1 (identifier.count() + name.count()) > 0
        rule org-2 where(use = 'home').empty()
        rule org-3 where(use = 'home').empty()
        rule pat-1 name.exists() or telecom.exists() or address.exists() or organization.exists()
        rule per-1 start.hasValue().not() or end.hasValue().not() or (start <= end)
        rule ppc-1 policy.exists() or policyRule.exists()
        rule ppc-2 patient.exists() or scope.coding.where(system='something' and \
        code='patient-privacy').exists().not()
        rule ppc-3 patient.exists() or scope.coding.where(system='something' and code='research').exists().not()
        rule ppc-4 patient.exists() or scope.coding.where(system='something' and code='adr').exists().not()
        rule ppc-5 patient.exists() or scope.coding.where(system='something' and code='treatment').exists().not()
        rule prr-1 orderDetail.empty() or code.exists()
        rule qrs-1 (answer.exists() and item.exists()).not()
        rule qty-3 code.empty() or system.exists()
        rule que-1 (type='group' implies item.empty().not()) and (type.trace('type')='display' implies \
        item.trace('item').empty())
        rule que-10 (type in ('boolean' | 'decimal' | 'integer' | 'string' | 'text' | 'url' | 'open-choice')) or \
        maxLength.empty()
        rule que-11 answerOption.empty() or initial.empty()
        rule que-12 enableWhen.count() > 2 implies enableBehavior.exists()
        rule que-13 repeats=true or initial.count() <= 1
        rule que-2 descendants().linkId.isDistinct()
        rule que-3 type!='display' or code.empty()
        rule que-4 answerOption.empty() or answerValueSet.empty()
        rule que-5 (type ='choice' or type = 'open-choice' or type = 'decimal' or type = 'integer' or type = 'date' \
        or type = 'dateTime' or type = 'time' or type = 'string' or type = 'quantity') or (answerValueSet.empty() \
        and answerOption.empty())
        rule que-6 type!='display' or (required.empty() and repeats.empty())
        rule que-7 operator = 'exists' implies (answer is Boolean)
        rule que-8 (type!='group' and type!='display') or initial.empty()
        rule que-9 type!='display' or readOnly.empty()
        rule ras-1 (low.empty() or ((low.code = '%') and (low.system = %ucum))) and (high.empty() or ((high.code = \
        '%') and (high.system = %ucum)))
        rule ras-2 probability is decimal implies (probability as decimal) <= 100
        rule rat-1 (numerator.empty() xor denominator.exists()) and (numerator.exists() or extension.exists())
        rule rng-2 low.empty() or high.empty() or (low <= high)
        rule rqg-1 resource.exists() != action.exists()
        rule sdf-1 derivation = 'constraint' or snapshot.element.select(path).isDistinct()
        rule sdf-10 binding.empty() or binding.valueSet.exists() or binding.description.exists()
        rule sdf-11 kind != 'logical' implies snapshot.empty() or snapshot.element.first().path = type
        rule sdf-14 snapshot.element.all(id.exists()) and differential.element.all(id.exists())
        rule sdf-15 kind!='logical' implies snapshot.element.first().type.empty()
        rule sdf-15a (kind!='logical' and differential.element.first().path.contains('.').not()) implies \
        differential.element.first().type.empty()
        rule sdf-16 snapshot.element.all(id.exists()) and snapshot.element.id.trace('ids').isDistinct()
        rule sdf-17 differential.element.all(id.exists()) and differential.element.id.trace('ids').isDistinct()
        rule sdf-18 contextInvariant.exists() implies type = 'Extension'
        rule sdf-19 url.startsWith('http://hl7.org/fhir/StructureDefinition') implies \
        (differential.element.type.code.all(matches('^[a-zA-Z0-9]+$') or \
        matches('^http:\\\\/\\\\/hl7\\\\.org\\\\/fhirpath\\\\/System\\\\.[A-Z][A-Za-z]+$')) and \
        snapshot.element.type.code.all(matches('^[a-zA-Z0-9\\\\.]+$') or \
        matches('^http:\\\\/\\\\/hl7\\\\.org\\\\/fhirpath\\\\/System\\\\.[A-Z][A-Za-z]+$')))
        rule sdf-2 name.exists() or uri.exists()
        rule sdf-20 element.where(path.contains('.').not()).slicing.empty()
        rule sdf-21 differential.element.defaultValue.exists() implies (derivation = 'specialization')
        rule sdf-22 url.startsWith('http://hl7.org/fhir/StructureDefinition') implies \
        (snapshot.element.defaultValue.empty() and differential.element.defaultValue.empty())
        rule sdf-23 (snapshot | differential).element.all(path.contains('.').not() implies sliceName.empty())
        rule sdf-3 element.all(definition.exists() and min.exists() and max.exists())
        rule sdf-4 abstract = true or baseDefinition.exists()
        rule sdf-5 type != 'Extension' or derivation = 'specialization' or (context.exists())
        rule sdf-6 snapshot.exists() or differential.exists()
        rule sdf-8 (%resource.kind = 'logical' or element.first().path = %resource.type) and \
        element.tail().all(path.startsWith(%resource.snapshot.element.first().path&'.'))
        rule sdf-8a (%resource.kind = 'logical' or element.first().path.startsWith(%resource.type)) and \
        (element.tail().empty() or \
        element.tail().all(path.startsWith(%resource.differential.element.first().path.replaceMatches('\\\\..*','')&'.')))
        rule sdf-8b element.all(base.exists())
        rule sdf-9 children().element.where(path.contains('.').not()).label.empty() and \
        children().element.where(path.contains('.').not()).code.empty() and \
        children().element.where(path.contains('.').not()).requirements.empty()
        rule sev-1 name.empty() or query.empty()
        rule smp-1 element.exists() implies context.exists()
        rule smp-2 context.exists() implies contextType.exists()
        rule spd-1 xpath.empty() or xpathUsage.exists()
        rule spd-2 chain.empty() or type = 'reference'
        rule sqty-1 comparator.empty()
        rule tcp-1 version.count() > 1 implies version.all(code.exists())
        rule tcp-2 (description.count() + software.count() + implementation.count()) > 0
        rule tcp-3 (kind != 'instance') or implementation.exists()
        rule tcp-4 (kind != 'capability') or (implementation.exists().not() and software.exists())
        rule tcp-5 (kind!='requirements') or (implementation.exists().not() and software.exists().not())
        rule tim-1 duration.empty() or durationUnit.exists()
        rule tim-10 timeOfDay.empty() or when.empty()
        rule tim-2 period.empty() or periodUnit.exists()
        rule tim-4 duration.exists() implies duration >= 0
        rule tim-5 period.exists() implies period >= 0
        rule tim-6 periodMax.empty() or period.exists()
        rule tim-7 durationMax.empty() or duration.exists()
        rule tim-8 countMax.empty() or count.exists()
        rule tim-9 offset.empty() or (when.exists() and ((when in ('C' | 'CM' | 'CD' | 'CV')).not()))
        rule trd-1 data.empty() or timing.empty()
        rule trd-2 condition.exists() implies data.exists()
        rule trd-3 (type = 'named-event' implies name.exists()) and (type = 'periodic' implies timing.exists()) and \
        (type.startsWith('data-') implies data.exists())
        rule tst-1 operation.exists() xor assert.exists()
        rule tst-10 compareToSourceId.empty() xor (compareToSourceExpression.exists() or \
        compareToSourcePath.exists())
        rule tst-11 compareToSourceId.empty() xor (compareToSourceExpression.exists() or \
        compareToSourcePath.exists())
        rule tst-12 (response.empty() and responseCode.empty() and direction = 'request') or direction.empty() or \
        direction = 'response'
        rule tst-13 (response.empty() and responseCode.empty() and direction = 'request') or direction.empty() or \
        direction = 'response'
        rule tst-2 operation.exists() xor assert.exists()
        rule tst-3 expression.empty() or headerField.empty() or path.empty()
        rule tst-4 capability.required.exists() or capability.validated.exists()
        rule tst-5 extension.exists() or (contentType.count() + expression.count() + headerField.count() + \
        minimumId.count() + navigationLinks.count() + path.count() + requestMethod.count() + resource.count() + \
        responseCode.count() + response.count() + validateProfileId.count() <=1)
        rule tst-6 extension.exists() or (contentType.count() + expression.count() + headerField.count() + \
        minimumId.count() + navigationLinks.count() + path.count() + requestMethod.count() + resource.count() + \
        responseCode.count() + response.count() + validateProfileId.count() <=1)
        rule tst-7 sourceId.exists() or (targetId.count() + url.count() + params.count() = 1) or (type.code in \
        ('capabilities' |'search' | 'transaction' | 'history'))
        rule tst-8 sourceId.exists() or (targetId.count() + url.count() + params.count() = 1) or (type.code in \
        ('capabilities' | 'search' | 'transaction' | 'history'))
        rule tst-9 sourceId.exists() or (targetId.count() + url.count() + params.count() = 1) or (type.code in \
        ('capabilities' | 'search' | 'transaction' | 'history'))
        rule vsd-1 valueSet.exists() or system.exists()
        rule vsd-10 code.empty() or system.exists()
        rule vsd-2 (concept.exists() or filter.exists()) implies system.exists()
        rule vsd-3 concept.empty() or filter.empty()
        rule vsd-6 code.exists() or display.exists()
        rule vsd-9 code.exists() or abstract = true
        type Account DomainResource
          identifier 0..* Identifier
          status 1..1 code @account-status
          type 0..1 CodeableConcept
          name 0..1 string
          subject 0..* Reference(Device,HealthcareService,Location,Organization,Patient,Practitioner,PractitionerRole)
          servicePeriod 0..1 Period
          coverage 0..* -
            coverage 1..1 Reference(Coverage)
            priority 0..1 positiveInt
          owner 0..1 Reference(Organization)
          description 0..1 string
          guarantor 0..* -
            party 1..1 Reference(Organization,Patient,RelatedPerson)
            onHold 0..1 boolean
            period 0..1 Period
          partOf 0..1 Reference(Account)
        type ActivityDefinition DomainResource
          url 0..1 uri
          identifier 0..* Identifier
          version 0..1 string
          name 0..1 string
          title 0..1 string
          subtitle 0..1 string
          status 1..1 code @publication-status
          experimental 0..1 boolean
          subject[x] 0..1 CodeableConcept|Reference(Group)
          date 0..1 dateTime
          publisher 0..1 string
          contact 0..* ContactDetail
          description 0..1 markdown
          useContext 0..* UsageContext
          jurisdiction 0..* CodeableConcept
          purpose 0..1 markdown
          usage 0..1 string
          copyright 0..1 markdown
          approvalDate 0..1 date
          lastReviewDate 0..1 date
          effectivePeriod 0..1 Period
          topic 0..* CodeableConcept
          author 0..* ContactDetail
          editor 0..* ContactDetail
          reviewer 0..* ContactDetail
          endorser 0..* ContactDetail
          relatedArtifact 0..* RelatedArtifact
          library 0..* canonical(Library)
          kind 0..1 code @request-resource-types
          profile 0..1 canonical(StructureDefinition)
          code 0..1 CodeableConcept
          intent 0..1 code @request-intent
          priority 0..1 code @request-priority
          doNotPerform 0..1 boolean
          timing[x] 0..1 Timing|dateTime|Age|Period|Range|Duration
          location 0..1 Reference(Location)
          participant 0..* -
            type 1..1 code @action-participant-type
            role 0..1 CodeableConcept
          product[x] 0..1 Reference(Medication,Substance)|CodeableConcept
          quantity 0..1 Quantity<fhir:SimpleQuantity>
          dosage 0..* Dosage
          bodySite 0..* CodeableConcept
          specimenRequirement 0..* Reference(SpecimenDefinition)
          observationRequirement 0..* Reference(ObservationDefinition)
          observationResultRequirement 0..* Reference(ObservationDefinition)
          transform 0..1 canonical(StructureMap)
          dynamicValue 0..* -
            path 1..1 string
            expression 1..1 Expression
        type Address Element
          use 0..1 code @address-use
          type 0..1 code @address-type
          text 0..1 string
          line 0..* string
          city 0..1 string
          district 0..1 string
          state 0..1 string
          postalCode 0..1 string
          country 0..1 string
          period 0..1 Period
        type AdverseEvent DomainResource
          identifier 0..1 Identifier
          actuality 1..1 code @adverse-event-actuality
          category 0..* CodeableConcept
          event 0..1 CodeableConcept
          subject 1..1 Reference(Group,Patient,Practitioner,RelatedPerson)
          encounter 0..1 Reference(Encounter)
          date 0..1 dateTime
          detected 0..1 dateTime
          recordedDate 0..1 dateTime
          resultingCondition 0..* Reference(Condition)
          location 0..1 Reference(Location)
          seriousness 0..1 CodeableConcept
          severity 0..1 CodeableConcept @adverse-event-severity
          outcome 0..1 CodeableConcept @adverse-event-outcome
          recorder 0..1 Reference(Patient,Practitioner,PractitionerRole,RelatedPerson)
          contributor 0..* Reference(Device,Practitioner,PractitionerRole)
          suspectEntity 0..* -
            instance 1..1 \
        Reference(Device,Immunization,Medication,MedicationAdministration,MedicationStatement,Procedure,Substance)
            causality 0..* -
              assessment 0..1 CodeableConcept
              productRelatedness 0..1 string
              author 0..1 Reference(Practitioner,PractitionerRole)
              method 0..1 CodeableConcept
          subjectMedicalHistory 0..* \
        Reference(AllergyIntolerance,Condition,DocumentReference,FamilyMemberHistory,Immunization,Media,Observation,Procedure)
          referenceDocument 0..* Reference(DocumentReference)
          study 0..* Reference(ResearchStudy)
        type Age Quantity !age-1
        type AllergyIntolerance DomainResource !ait-1 !ait-2
          identifier 0..* Identifier
          clinicalStatus 0..1 CodeableConcept @allergyintolerance-clinical
          verificationStatus 0..1 CodeableConcept @allergyintolerance-verification
          type 0..1 code @allergy-intolerance-type
          category 0..* code @allergy-intolerance-category
          criticality 0..1 code @allergy-intolerance-criticality
          code 0..1 CodeableConcept
          patient 1..1 Reference(Patient)
          encounter 0..1 Reference(Encounter)
          onset[x] 0..1 dateTime|Age|Period|Range|string
          recordedDate 0..1 dateTime
          recorder 0..1 Reference(Patient,Practitioner,PractitionerRole,RelatedPerson)
          asserter 0..1 Reference(Patient,Practitioner,PractitionerRole,RelatedPerson)
          lastOccurrence 0..1 dateTime
          note 0..* Annotation
          reaction 0..* -
            substance 0..1 CodeableConcept
            manifestation 1..* CodeableConcept
            description 0..1 string
            onset 0..1 dateTime
            severity 0..1 code @reaction-event-severity
            exposureRoute 0..1 CodeableConcept
            note 0..* Annotation
        type Annotation Element
          author[x] 0..1 Reference(Organization,Patient,Practitioner,RelatedPerson)|string
          time 0..1 dateTime
          text 1..1 markdown
        type Appointment DomainResource !app-2 !app-3 !app-4
          identifier 0..* Identifier
          status 1..1 code @appointmentstatus
          cancelationReason 0..1 CodeableConcept
          serviceCategory 0..* CodeableConcept
          serviceType 0..* CodeableConcept
          specialty 0..* CodeableConcept
          appointmentType 0..1 CodeableConcept
          reasonCode 0..* CodeableConcept
          reasonReference 0..* Reference(Condition,ImmunizationRecommendation,Observation,Procedure)
          priority 0..1 unsignedInt
          description 0..1 string
          supportingInformation 0..* Reference
          start 0..1 instant
          end 0..1 instant
          minutesDuration 0..1 positiveInt
          slot 0..* Reference(Slot)
          created 0..1 dateTime
          comment 0..1 string
          patientInstruction 0..1 string
          basedOn 0..* Reference(ServiceRequest)
          participant 1..* - !app-1
            type 0..* CodeableConcept
            actor 0..1 Reference(Device,HealthcareService,Location,Patient,Practitioner,PractitionerRole,RelatedPerson)
            required 0..1 code @participantrequired
            status 1..1 code @participationstatus
            period 0..1 Period
          requestedPeriod 0..* Period
        type AppointmentResponse DomainResource !apr-1
          identifier 0..* Identifier
          appointment 1..1 Reference(Appointment)
          start 0..1 instant
          end 0..1 instant
          participantType 0..* CodeableConcept
          actor 0..1 Reference(Device,HealthcareService,Location,Patient,Practitioner,PractitionerRole,RelatedPerson)
          participantStatus 1..1 code @participationstatus
          comment 0..1 string
        type Attachment Element !att-1
          contentType 0..1 code ?form-mime
          language 0..1 code
          data 0..1 base64Binary
          url 0..1 url
          size 0..1 unsignedInt
          hash 0..1 base64Binary
          title 0..1 string
          creation 0..1 dateTime
        """
}
