import { phrases } from './match-words.ts';

/** The French words that the rules look for, written as `phrases` says. */
export const FRENCH = {
  /** Duties; what is always done. */
  must: phrases(`
doit = doivent = devez = devons = devra = devront = devrez | est tenu* = sont tenu* = êtes tenu* |
s' engage = s' engagent = nous engageons | obligé* | il faut | est nécessaire | obligatoirement | impérativement | toujours
`),

  /** Advice. */
  should: phrases(`devrait = devraient = devriez | conseill* | recommand* | invité à`),

  /** Permissions and possibilities. */
  may: phrases(`
peut = peuvent = pouvez = pouvons = pourra = pourront = pourrez = pourrons | pourrait = pourraient |
est autorisé* = sont autorisé* | se réserve le droit = nous réservons le droit | à sa discrétion |
possibilité | libre de
`),

  /** Words that turn a sentence or take something out of it. */
  negations: phrases(`
pas | aucun* | jamais | rien | sans | ni | non | nul = nulle | personne ne | interdi* | plus aucun* | refus*
`),

  /** Words that bind a permission to a condition or take cases out of a rule. */
  limits: phrases(`
seulement = uniquement = exclusivement | seul = seule = seuls = seules | ne que | sauf | excepté |
hormis | au plus = au maximum | au plus tard | dans un délai | avec votre votre accord | leur accord =
avec votre consentement | sous réserve | votre accord | leur accord préalable | votre accord | leur accord écrit | consentement explicite |
strictement nécessaire* | à l' avance | préalablement
`),

  /** Words that make a deed an effort. */
  efforts: phrases(`
s' efforce = s' efforcent = nous efforçons | efforts raisonnables | mesures raisonnables |
dans la mesure du possibilité | tente* | tâche* de | vise* à | a l' intention | sciemment
`),

  /** Words that take back a statement for cases that they leave open. */
  cases: phrases(`
le cas échéant | si nécessaire | si possibilité | lorsque cela est possibilité | dans certains cas |
de temps à autre | selon les cas | éventuellement
`),

  /** Other words that make a promise less than it says. */
  hedges: phrases(`en principe | généralement | en général | habituellement | normalement |
principalement | essentiellement | raisonnable* | raisonnablement | souvent`),

  /** Words that end a limit in time or extent. */
  boundless: phrases(`
aussi longtemps que | indéfiniment | sans limite* | illimité* | irrévocabl* | perpétu* | à tout moment |
pour tout motif | pour quelque motif | sans motif | sans préavis | sans avis préalable | sans préavis |
à notre discrétion | à notre seule discrétion | à sa seule discrétion | à notre appréciation |
à notre seule appréciation | comme bon nous semble | nous jugeons | nous le jugeons | nous estimons |
nous l' estimons | quand nous voulons | à notre guise | si nous le souhaitons
`),

  /** What a reader may choose, demand or own. */
  rights: phrases(`
droit | droits | consent* | votre accord | leur accord | opposer | opposition | accès | accéder | rectifi* | effacement |
portabilité | retir* | rétract* | résili* | rembours* | avoir de | réclam* | plainte* | choix | choisir |
choisi* | désinscri* | désabonn* | licence* | annul* | échange
`),

  /** What holds unless someone acts. */
  defaults: phrases(`
par défaut | automatiquement | précoché* = pré-coché* | coché* = cochée | décoch* | activé* | désactivé* |
facultati* | obligatoire*
`),

  /** What is done with information. */
  handling: phrases(`
collect* | recueill* | utilis* | trait* | conserv* | garde | gardent | gardons | garder* | gardé* | stock* | partag* | communiqu* | transmi* |
transfér* | vend | vendent | vendons | vendre* | vendu* | vente | loue | louons | louer* | divulg* | suivons | pistons | enregistr* | analysons | analyser* | analysé* | effac* | supprim* | anonymis* |
consulté* | consulter* | consultons | croise* | cède* | cédé* | reçoi*
`),

  /** What a reader would rather not have done. */
  harms: phrases(`
collect* | recueill* | utilis* | trait* | conserv* | garde | gardent | gardons | garder* | gardé* | stock* | partag* | communiqu* | transmet* |
transmis* | transfér* | vend | vendent | vendons | vendre* | vendu* | loue | louons | louer* | divulg* | enregistr* | analysons | analyser* | analysé* | suspend* | résili* | factur* |
modifi* | augment* | cède* | cédé*
`),

  /** What a reader would rather have done. */
  benefits: phrases(`
effac* | supprim* | anonymis* | informons | informer* | informé* | informe | prévien* | préven* | avert* | proté* | protég* | chiffr* |
répond* | rembours* | indemnis* | répar* | demand* votre | aidons | aider* | garanti*
`),

  /** What keeps information or people safe, whatever else the sentence says. */
  protects: phrases(`confidenti* | chiffr* | protég* | protec* | sécuris* | anonym* | pseudonym* |
effac* | supprim* | détru*`),

  /** Says that the publisher answers for nothing, or that silence binds. */
  disclaimers: phrases(`décline* toute | ne saurait être | n' est pas responsable |
ne sommes pas responsables | aucune responsabilité | à vos risques | vaut acceptation | réputé* accepté*`),

  /** Binds a reader who does nothing. */
  bindsTheSilent: phrases(`par défaut | automatiquement | précoché* | sauf si vous |
sauf opposition | jusqu' à opposition`),

  /** A way out for a reader who acts. */
  waysOut: phrases(`vous opposer | s' opposer | opposition | désinscri* | désabonn*`),

  /** Those who take part beside the two of the agreement. */
  parties: phrases(`
des tiers = un tiers = à des tiers = de tiers = aux tiers = les tiers = tierce = tierces | partenaire* | filiale* | sous-traitant* | prestataire* | fournisseur* |
annonceur* | courtier* | assureur* | employeur* | autorité* | police | tribuna* | la justice | groupe |
enseigne* | maison mère | société* du groupe | sociétés affiliées | affilié* | banque* | successeur* |
revendeur* | transporteur* | régie* | l' administration | repreneur*
`),

  /** Kinds of information. */
  data: phrases(`
localisation | position géographique | géolocalisation | biométri* | empreinte* | santé | médica* | adresse* |
numéro de téléphone | date de naissance | coordonnées bancaires | carte bancaire | pièce d' identité |
photo* | vidéo* | voix | enregistrement* | historique* | cookie* | traceur* | carnet de contacts | carnet d' adresses |
messagerie | profil* | mineur* | enfant* | revenus | salaire* | données de navigation
`),

  /** Information whose use law treats with more care. */
  sensitive: phrases(`biométri* | santé | médica* | génétiqu* | religi* | sexuel* | politiqu* |
syndica* | enfant* | mineur*`),

  /** What information is used for. */
  purposes: phrases(`
publicit* | prospection | marketing | offres | promotion* | profilage | entraîn* | recherche | statistiqu* |
analysons | analyser* | analysé* | personnalis* | étude* | finalité* | autres fins | intelligence artificielle | scoring
`),

  /** How far a sentence reaches. */
  scope: phrases(`
tout = toute = tous = toutes | chaque | notamment | y compris | entre autres | par exemple | tels que |
telles que | et autres | et d' autres | dont | similaires
`),

  /** Money, liability and what one owes or must not do. */
  obligations: phrases(`
responsab* | garantie* | dommage* | indemni* | frais | prix | tarif* | payer* | payez | payant* | paiement* | factur* | taxe* |
ttc | pénalité* | amende* | dépôt de garantie | dépôt | négligence | faute* | arbitrage | litige* |
juridiction* | tribunal | compéten* | délai* | reconduction | renouvel* | suspen* | interdi* | résili*
`),

  /** Laws, frames and regions, beside the countries. */
  regions: phrases(`
union européenne | ue | eee | espace économique européen | hors de | à l' étranger | pays tiers |
clauses contractuelles types | décision d' adéquation | rgpd | international*
`),

  /** The publisher, as a subject. */
  we: phrases(`nous | le vendeur | l' éditeur | la société | le prestataire | le bailleur |
l' exploitant | le transporteur`),

  /** The reader, as a subject. */
  you: phrases(`vous | l' utilisateur | les utilisateurs | le client | les clients | le membre |
les membres | l' abonné | les abonnés | le locataire | le voyageur | l' acheteur | le consommateur`),
};
